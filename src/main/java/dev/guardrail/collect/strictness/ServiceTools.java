package dev.guardrail.collect.strictness;

import static dev.guardrail.collect.strictness.Options.atLeast;
import static dev.guardrail.collect.strictness.Options.atMost;
import static dev.guardrail.collect.strictness.Options.checks;
import static dev.guardrail.collect.strictness.Options.ids;
import static dev.guardrail.collect.strictness.Options.ignores;
import static dev.guardrail.collect.strictness.Options.lax;
import static dev.guardrail.collect.strictness.Options.levels;
import static dev.guardrail.collect.strictness.Options.looksAt;
import static dev.guardrail.collect.strictness.Options.needed;
import static dev.guardrail.collect.strictness.Options.omits;
import static dev.guardrail.collect.strictness.Options.on;
import static dev.guardrail.collect.strictness.Options.overlooks;
import static dev.guardrail.collect.strictness.Options.permits;
import static dev.guardrail.collect.strictness.Options.rules;

import dev.guardrail.collect.strictness.Tool.Family;
import dev.guardrail.fact.SettingKind;

/** Services and scanners that look at a repository as a whole. */
final class ServiceTools {

    static final Tool CODECOV = new Tool(
            "codecov",
            Family.COVERAGE,
            CodecovStatuses.option(),
            needed("codecov.require_ci_to_pass"),
            omits("ignore"));

    static final Tool SONAR = new Tool(
            "sonar",
            Family.QUALITY,
            omits("sonar.coverage.exclusions"),
            overlooks("sonar.exclusions"),
            overlooks("sonar.cpd.exclusions"),
            overlooks("sonar.test.exclusions"),
            looksAt("sonar.sources"),
            ignores("sonar.issue.ignore.multicriteria"),
            on("sonar.qualitygate.wait"));

    static final Tool JSCPD = new Tool(
            "jscpd",
            Family.DUPLICATION,
            atMost("threshold"),
            atMost("minTokens", 50),
            atMost("minLines", 5),
            overlooks("ignore"));

    static final Tool STRYKER = new Tool(
            "stryker",
            Family.MUTATION,
            atLeast("thresholds.break"),
            NegatedGlobs.option("mutate"),
            overlooks("ignorePatterns"));

    static final Tool CODEQL = new Tool(
            "codeql",
            Family.CODE_SCAN,
            overlooks("paths-ignore"),
            looksAt("paths"),
            lax("disable-default-queries"),
            CodeqlSuites.option(),
            ids("query-filters", "exclude.id", -1),
            checks("packs"));

    static final Tool SEMGREP = new Tool(
            "semgrep",
            Family.CODE_SCAN,
            ids("rules", "id", 1),
            overlooks("lines"),
            ignores("exclude-rule"),
            overlooks("exclude"));

    static final Tool GITLEAKS = new Tool(
            "gitleaks",
            Family.SECRETS,
            overlooks("allowlist.paths"),
            ignores("allowlist.regexes allowlist.stopwords allowlist.commits"),
            Options.overrides("allowlists", "description", overlooks("paths"), ignores("regexes stopwords commits")),
            ids("rules", "id", 1),
            needed("extend.useDefault"),
            ignores("extend.disabledRules"),
            ignores("lines"));

    static final Tool DETECT_SECRETS = new Tool("detect-secrets", Family.SECRETS, overlooks("exclude.files"));

    static final Tool TRIVY = new Tool(
            "trivy",
            Family.VULNERABILITIES,
            ignores("lines"),
            ids("vulnerabilities", "id", -1),
            ids("misconfigurations", "id", -1),
            ids("secrets", "id", -1),
            checks("severity"),
            checks("scan.scanners scanners security-checks vuln-type pkg-types"),
            lax("vulnerability.ignore-unfixed ignore-unfixed"),
            overlooks("scan.skip-dirs skip-dirs"),
            overlooks("scan.skip-files skip-files"));

    static final Tool GRYPE = new Tool(
            "grype",
            Family.VULNERABILITIES,
            ids("ignore", "vulnerability", -1),
            severity("fail-on-severity fail-on"),
            lax("only-fixed"),
            overlooks("exclude"));

    static final Tool OSV = new Tool("osv-scanner", Family.VULNERABILITIES, ids("IgnoredVulns", "id", -1));

    static final Tool SNYK =
            new Tool("snyk", Family.VULNERABILITIES, ids("ignore", "", -1), severity("severity-threshold"));

    static final Tool AUDIT_CI = new Tool(
            "audit-ci",
            Family.VULNERABILITIES,
            ignores("allowlist"),
            on("low"),
            on("moderate"),
            on("high"),
            on("critical"));

    static final Tool NPM = new Tool(
            "npm",
            Family.VULNERABILITIES,
            needed("audit"),
            needed("strict-ssl"),
            on("ignore-scripts"),
            on("engine-strict"),
            levelsOf("audit-level"));

    static final Tool DEPENDENCY_REVIEW = new Tool(
            "dependency-review",
            Family.VULNERABILITIES,
            severity("fail-on-severity fail_on_severity"),
            ignores("allow-ghsas allow_ghsas"),
            permits("allow-licenses allow_licenses"),
            checks("deny-licenses deny_licenses"),
            checks("deny-packages deny_packages"),
            checks("fail-on-scopes fail_on_scopes"),
            ignores("allow-dependencies-licenses allow_dependencies_licenses"),
            needed("vulnerability-check vulnerability_check"),
            needed("license-check license_check"),
            lax("warn-only warn_only"));

    static final Tool DEPENDABOT = new Tool("dependabot", Family.UPDATES, DependabotUpdates.option());

    static final Tool RENOVATE = new Tool(
            "renovate",
            Family.UPDATES,
            needed("enabled"),
            ignores("ignoreDeps"),
            overlooks("ignorePaths"),
            checks("enabledManagers"),
            ignores("disabledManagers"),
            needed("vulnerabilityAlerts.enabled"),
            on("osvVulnerabilityAlerts"),
            on("pinDigests"),
            lax("automerge"),
            lax("major.automerge"),
            on("lockFileMaintenance.enabled"),
            needed("major.enabled"),
            needed("minor.enabled"),
            needed("patch.enabled"),
            needed("pin.enabled"),
            needed("digest.enabled"),
            RenovateRules.presets(),
            RenovateRules.age(),
            RenovateRules.option());

    static final Tool PRE_COMMIT =
            new Tool("pre-commit", Family.HOOKS, PreCommitHooks.option(), PreCommitHooks.excludes());

    static final Tool HADOLINT = new Tool(
            "hadolint",
            Family.TEXT_LINT,
            ignores("ignored ignore"),
            lax("no-fail"),
            levels("failure-threshold", SettingKind.LIMIT, "none", "error", "warning", "*info", "style", "ignore"));

    static final Tool YAMLLINT = new Tool(
            "yamllint",
            Family.TEXT_LINT,
            rules("rules"),
            overlooks("ignore"),
            Presets.option("extends"),
            atMost("rules.line-length.max"));

    static final Tool ACTIONLINT = new Tool("actionlint", Family.TEXT_LINT, ignores("ignore"));

    static final Tool ZIZMOR = new Tool("zizmor", Family.CODE_SCAN, ZizmorRules.option());

    static final Tool SHELLCHECK = new Tool(
            "shellcheck",
            Family.TEXT_LINT,
            ignores("disable exclude"),
            checks("enable"),
            levels("severity", SettingKind.LIMIT, "error", "warning", "info", "*style"));

    static final Tool CHECKOV = new Tool(
            "checkov",
            Family.CODE_SCAN,
            ignores("skip-check"),
            checks("check"),
            lax("soft-fail"),
            overlooks("skip-path"));

    static final Tool COMMITLINT =
            new Tool("commitlint", Family.TEXT_LINT, CommitlintRules.option(), Presets.option("extends"));

    static final Tool PHPSTAN = new Tool("phpstan", Family.TEXT_LINT, atLeast("parameters.level level"));

    static final Tool SWIFTLINT = new Tool(
            "swiftlint",
            Family.TEXT_LINT,
            ignores("disabled_rules"),
            checks("opt_in_rules only_rules"),
            overlooks("excluded"),
            on("strict"));

    private ServiceTools() {}

    /** The least severity that fails the check: the higher, the less strict. */
    private static Option severity(String paths) {
        return levels(paths, SettingKind.LIMIT, "critical", "high", "medium", "moderate", "*low", "negligible");
    }

    private static Option levelsOf(String paths) {
        return levels(paths, SettingKind.LIMIT, "none", "critical", "high", "moderate", "*low", "info");
    }
}
