package dev.guardrail.collect.strictness;

import static dev.guardrail.collect.strictness.Options.atLeast;
import static dev.guardrail.collect.strictness.Options.ignores;
import static dev.guardrail.collect.strictness.Options.lax;
import static dev.guardrail.collect.strictness.Options.needed;
import static dev.guardrail.collect.strictness.Options.on;

import dev.guardrail.collect.strictness.Tool.Family;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The inputs of actions that run a tool: some are its options, and some its arguments. */
final class ActionInputs {

    private static final Tool CODECOV =
            new Tool("codecov-action", Family.COVERAGE, on("fail_ci_if_error"), lax("handle_no_reports_found"));

    private static final Tool SCAN = new Tool(
            "scan-action",
            Family.VULNERABILITIES,
            needed("fail-build"),
            lax("only-fixed"),
            Options.levels(
                    "severity-cutoff",
                    dev.guardrail.fact.SettingKind.LIMIT,
                    "critical",
                    "high",
                    "*medium",
                    "low",
                    "negligible"));

    private static final Tool LYCHEE = new Tool("lychee", Family.TEXT_LINT, needed("fail"), needed("failIfEmpty"));

    private static final Tool REPORTS = new Tool(
            "test reports",
            Family.TESTS,
            on("fail_on_failure"),
            on("require_tests"),
            needed("fail-on-error"),
            needed("fail-on-empty"));

    private static final Tool CHECKOV = new Tool("checkov", Family.CODE_SCAN, lax("soft_fail"), ignores("skip_check"));

    private static final Tool SUMMARY =
            new Tool("code coverage summary", Family.COVERAGE, on("fail_below_min"), atLeast("min-coverage-overall"));

    /** The action, without its version. */
    private static final Map<String, Tool> BY_ACTION = Map.ofEntries(
            Map.entry("golangci/golangci-lint-action", NativeTools.GOLANGCI),
            Map.entry("securego/gosec", CommandTools.GOSEC),
            Map.entry("aquasecurity/trivy-action", ServiceTools.TRIVY),
            Map.entry("actions/dependency-review-action", ServiceTools.DEPENDENCY_REVIEW),
            Map.entry("github/codeql-action/init", ServiceTools.CODEQL),
            Map.entry("codecov/codecov-action", CODECOV),
            Map.entry("anchore/scan-action", SCAN),
            Map.entry("lycheeverse/lychee-action", LYCHEE),
            Map.entry("mikepenz/action-junit-report", REPORTS),
            Map.entry("dorny/test-reporter", REPORTS),
            Map.entry("bridgecrewio/checkov-action", CHECKOV),
            Map.entry("irongut/codecoveragesummary", SUMMARY),
            Map.entry("astral-sh/ruff-action", PythonTools.RUFF),
            Map.entry("chartboost/ruff-action", PythonTools.RUFF),
            Map.entry("psf/black", PythonTools.BLACK),
            Map.entry("hadolint/hadolint-action", ServiceTools.HADOLINT),
            Map.entry("ludeeus/action-shellcheck", ServiceTools.SHELLCHECK),
            Map.entry("embarkstudios/cargo-deny-action", NativeTools.CARGO_DENY),
            Map.entry("rustsec/audit-check", NativeTools.CARGO_AUDIT),
            Map.entry("actions-rs/clippy-check", NativeTools.CLIPPY),
            Map.entry("jakebailey/pyright-action", PythonTools.PYRIGHT),
            Map.entry("stylelint/stylelint-action", ScriptTools.STYLELINT));

    private static final List<String> ARGUMENTS = List.of("args", "arguments", "options", "extra-args", "version-args");

    private ActionInputs() {}

    static List<Unit> of(Step step) {
        if (step.uses().isEmpty()) {
            return List.of();
        }
        Tool tool = BY_ACTION.get(step.action().toLowerCase(java.util.Locale.ROOT));
        if (tool == null) {
            return snyk(step);
        }
        Place place = Place.line(step.path(), step.line());
        SettingSink sink = new SettingSink(tool.name()).withoutDefaults();
        List<YamlNode.Entry> entries = new ArrayList<>();
        step.with()
                .forEach((name, value) -> entries.add(
                        new YamlNode.Entry(Documents.scalar(place, name), Documents.scalar(place, value.strip()))));
        YamlNode root = new YamlNode.Mapping(place, entries);
        tool.options().forEach(option -> option.read(root, sink));
        ARGUMENTS.forEach(name -> CommandOptions.read(tool, Shellwords.of(step.input(name)), word -> place, sink));
        return List.of(new Unit(step.path(), tool, sink.settings()));
    }

    /** Snyk's actions are one for each language. */
    private static List<Unit> snyk(Step step) {
        if (!step.action().startsWith("snyk/actions")) {
            return List.of();
        }
        Place place = Place.line(step.path(), step.line());
        SettingSink sink = new SettingSink(ServiceTools.SNYK.name());
        CommandOptions.read(ServiceTools.SNYK, Shellwords.of(step.input("args")), word -> place, sink);
        return List.of(new Unit(step.path(), ServiceTools.SNYK, sink.settings()));
    }
}
