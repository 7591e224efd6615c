package dev.guardrail.collect.check;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.CheckKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which actions and called workflows check something. */
final class Actions {

    private static final Map<String, CheckKind> KNOWN = Map.ofEntries(
            Map.entry("pre-commit/action", CheckKind.LINT),
            Map.entry("psf/black", CheckKind.FORMAT),
            Map.entry("astral-sh/ruff-action", CheckKind.LINT),
            Map.entry("github/codeql-action/analyze", CheckKind.SECURITY),
            Map.entry("github/codeql-action/init", CheckKind.GENERAL),
            Map.entry("actions/dependency-review-action", CheckKind.DEPENDENCIES),
            Map.entry("codecov/codecov-action", CheckKind.COVERAGE),
            Map.entry("coverallsapp/github-action", CheckKind.COVERAGE),
            Map.entry("embarkstudios/cargo-deny-action", CheckKind.DEPENDENCIES),
            Map.entry("rustsec/audit-check", CheckKind.DEPENDENCIES),
            Map.entry("obi1kenobi/cargo-semver-checks-action", CheckKind.LINT),
            Map.entry("golangci/golangci-lint-action", CheckKind.LINT),
            Map.entry("golang/govulncheck-action", CheckKind.DEPENDENCIES),
            Map.entry("super-linter/super-linter", CheckKind.LINT),
            Map.entry("github/super-linter", CheckKind.LINT),
            Map.entry("oxsecurity/megalinter", CheckKind.LINT),
            Map.entry("codespell-project/actions-codespell", CheckKind.DOCS),
            Map.entry("ludeeus/action-shellcheck", CheckKind.LINT),
            Map.entry("davidanson/markdownlint-cli2-action", CheckKind.LINT),
            Map.entry("chartboost/ruff-action", CheckKind.LINT),
            Map.entry("jakebailey/pyright-action", CheckKind.TYPES),
            Map.entry("streetsidesoftware/cspell-action", CheckKind.DOCS),
            Map.entry("ibiqlik/action-yamllint", CheckKind.LINT),
            Map.entry("hadolint/hadolint-action", CheckKind.LINT),
            Map.entry("rhysd/actionlint", CheckKind.LINT),
            Map.entry("snyk/actions", CheckKind.SECURITY),
            Map.entry("returntocorp/semgrep-action", CheckKind.SECURITY),
            Map.entry("crate-ci/typos", CheckKind.DOCS),
            Map.entry("aquasecurity/trivy-action", CheckKind.SECURITY),
            Map.entry("ossf/scorecard-action", CheckKind.SECURITY),
            Map.entry("sonarsource/sonarcloud-github-action", CheckKind.SECURITY),
            Map.entry("gitleaks/gitleaks-action", CheckKind.SECURITY),
            Map.entry("gradle/wrapper-validation-action", CheckKind.DEPENDENCIES),
            Map.entry("gradle/actions/wrapper-validation", CheckKind.DEPENDENCIES),
            Map.entry("amannn/action-semantic-pull-request", CheckKind.GENERAL),
            Map.entry("cypress-io/github-action", CheckKind.TEST),
            Map.entry("lycheeverse/lychee-action", CheckKind.DOCS),
            Map.entry("docker/build-push-action", CheckKind.BUILD),
            Map.entry("pypa/cibuildwheel", CheckKind.BUILD),
            Map.entry("hynek/build-and-inspect-python-package", CheckKind.BUILD),
            Map.entry("biomejs/setup-biome", CheckKind.GENERAL),
            // Tasks of Azure.
            Map.entry("vstest", CheckKind.TEST),
            Map.entry("xcode", CheckKind.TEST),
            Map.entry("publishtestresults", CheckKind.TEST),
            Map.entry("componentgovernancecomponentdetection", CheckKind.DEPENDENCIES),
            Map.entry("dependency-check-build-task", CheckKind.DEPENDENCIES),
            Map.entry("sonarqubeanalyze", CheckKind.SECURITY),
            Map.entry("sonarcloudanalyze", CheckKind.SECURITY));

    /** Inputs with which actions report and succeed. */
    private static final Map<String, String> MUTING = Map.ofEntries(
            Map.entry("warn-only", "true"),
            Map.entry("exit-code", "0"),
            Map.entry("fail-on-error", "false"),
            Map.entry("fail_on_error", "false"),
            Map.entry("fail-on-severity", "none"),
            Map.entry("fail_ci_if_error", "false"),
            Map.entry("soft_fail", "true"),
            Map.entry("soft-fail", "true"),
            Map.entry("fail", "false"),
            Map.entry("failonerror", "false"),
            Map.entry("continue-on-error", "true"),
            Map.entry("disable_errors", "true"),
            Map.entry("allow-failure", "true"),
            Map.entry("fail-build", "false"),
            Map.entry("only_warn", "1"));

    /** Actions that only report unless they are told to fail. */
    private static final Pattern REPORTING = Pattern.compile("(?i)aquasecurity/trivy-action");

    /** The task of Azure that shows results of tests, and fails only where it is told to. */
    private static final String PUBLISHING = "PublishTestResults";

    private Actions() {}

    /** The input with which an action cannot fail, as a message quotes it; empty where it has none. */
    static String muting(dev.guardrail.fact.Step step) {
        for (Map.Entry<String, String> input : step.with().entrySet()) {
            if (input.getValue()
                    .strip()
                    .equalsIgnoreCase(MUTING.getOrDefault(input.getKey().toLowerCase(java.util.Locale.ROOT), "-"))) {
                return "`" + input.getKey() + ": " + input.getValue().strip() + "`";
            }
        }
        if (REPORTING.matcher(step.action()).matches()
                && step.input("exit-code").isBlank()) {
            return "it has no `exit-code`";
        }
        if (step.action().equalsIgnoreCase(PUBLISHING)
                && !step.input("failTaskOnFailedTests").equalsIgnoreCase("true")) {
            return "it has no `failTaskOnFailedTests: true`";
        }
        return List.of(step.input("args").split("\\s+", -1)).stream()
                .filter(Set.of("-no-fail", "--no-fail", "--exit-zero")::contains)
                .findFirst()
                .map(word -> "`" + word + "`")
                .orElse("");
    }

    /** What an action of another repository checks, by its name without the version; none if it checks nothing. */
    static Optional<CheckName> of(String action) {
        String name = action.toLowerCase(java.util.Locale.ROOT);
        if (name.startsWith("actions/") && !KNOWN.containsKey(name)
                || name.equals("biomejs/setup-biome")
                || name.equals("github/codeql-action/init")) {
            return Optional.empty();
        }
        return Optional.ofNullable(KNOWN.get(name))
                .or(() -> NameWords.kind(name.substring(name.indexOf('/') + 1)))
                .map(kind -> new CheckName(kind, name, action, Extent.ALL));
    }

    static Optional<CheckName> ofWorkflow(String uses) {
        String path = uses.replaceFirst("@.*", "");
        String file = Paths.name(path).replaceFirst("\\.ya?ml$", "");
        return NameWords.kind(file)
                .map(kind -> new CheckName(kind, path.toLowerCase(java.util.Locale.ROOT), path, Extent.ALL));
    }
}
