package dev.guardrail.collect.strictness;

import static dev.guardrail.collect.strictness.Options.atMost;
import static dev.guardrail.collect.strictness.Options.ignores;
import static dev.guardrail.collect.strictness.Options.lax;
import static dev.guardrail.collect.strictness.Options.levels;
import static dev.guardrail.collect.strictness.Options.omits;
import static dev.guardrail.collect.strictness.Options.on;
import static dev.guardrail.collect.strictness.Options.overlooks;

import dev.guardrail.collect.strictness.Tool.Family;
import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Tools that take their settings from the command line alone. */
final class CommandTools {

    /** Gradle itself, which has properties, too. */
    static final Tool GRADLE = new Tool(
            "gradle",
            Family.BUILD,
            ignores("-x --exclude-task"),
            levels("org.gradle.warning.mode warning-mode", SettingKind.OPTION, "none", "*summary", "all", "fail"));

    static final Tool GOSEC = new Tool(
            "gosec",
            Family.CODE_SCAN,
            ignores("-exclude exclude"),
            overlooks("-exclude-dir exclude-dir"),
            levels("-severity", SettingKind.LIMIT, "high", "medium", "*low"),
            levels("-confidence", SettingKind.LIMIT, "high", "medium", "*low"),
            lax("-no-fail"));

    static final List<Tool> ALL = List.of(
            GRADLE,
            new Tool("go", Family.TESTS, on("-race"), lax("-short")),
            GOSEC,
            new Tool("gocyclo", Family.GO_LINT, atMost("-over")),
            new Tool("gocognit", Family.GO_LINT, atMost("-over")),
            new Tool("staticcheck", Family.GO_LINT, Options.checks("-checks checks")),
            new Tool("pip-audit", Family.VULNERABILITIES, ignores("ignore-vuln"), on("strict")),
            new Tool("safety", Family.VULNERABILITIES, ignores("-i ignore"), lax("continue-on-error")),
            new Tool(
                    "xenon",
                    Family.QUALITY,
                    levels("max-absolute", SettingKind.LIMIT, "f", "e", "d", "c", "b", "a"),
                    levels("max-modules", SettingKind.LIMIT, "f", "e", "d", "c", "b", "a"),
                    levels("max-average", SettingKind.LIMIT, "f", "e", "d", "c", "b", "a")),
            new Tool(
                    "lizard",
                    Family.QUALITY,
                    atMost("-C --CCN"),
                    atMost("-L --length"),
                    atMost("-i --ignore_warnings", 0)),
            new Tool("sphinx-build", Family.QUALITY, on("-W --fail-on-warning"), on("-n --nitpicky")),
            new Tool(
                    "license-checker",
                    Family.VULNERABILITIES,
                    licences("onlyAllow", -1),
                    licences("failOn", 1),
                    licences("excludePackages", -1)),
            new Tool(
                    "npm audit",
                    Family.VULNERABILITIES,
                    levels("audit-level", SettingKind.LIMIT, "none", "critical", "high", "moderate", "*low", "info"),
                    Options.permits("omit"),
                    lax("production prod")),
            new Tool("cargo-llvm-cov", Family.COVERAGE, omits("ignore-filename-regex")));

    private CommandTools() {}

    /** Names with semicolons between them. */
    private static Option licences(String path, int strictness) {
        return Options.option(path, SettingKind.OPTION, Optional.of(BigDecimal.ZERO), (option, value, sink) -> {
            for (String name : List.of(value.text().split("\\s*[;,]\\s*", -1))) {
                if (!name.isEmpty()) {
                    sink.add(value.place(), option, name, name, BigDecimal.valueOf(strictness));
                }
            }
        });
    }
}
