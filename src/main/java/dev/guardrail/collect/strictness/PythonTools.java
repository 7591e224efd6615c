package dev.guardrail.collect.strictness;

import static dev.guardrail.collect.strictness.Options.atLeast;
import static dev.guardrail.collect.strictness.Options.atMost;
import static dev.guardrail.collect.strictness.Options.checks;
import static dev.guardrail.collect.strictness.Options.ignores;
import static dev.guardrail.collect.strictness.Options.implies;
import static dev.guardrail.collect.strictness.Options.lax;
import static dev.guardrail.collect.strictness.Options.levels;
import static dev.guardrail.collect.strictness.Options.looksAt;
import static dev.guardrail.collect.strictness.Options.measures;
import static dev.guardrail.collect.strictness.Options.needed;
import static dev.guardrail.collect.strictness.Options.omits;
import static dev.guardrail.collect.strictness.Options.omitsLinesLike;
import static dev.guardrail.collect.strictness.Options.on;
import static dev.guardrail.collect.strictness.Options.overlooks;
import static dev.guardrail.collect.strictness.Options.overlooksMatching;
import static dev.guardrail.collect.strictness.Options.overrides;
import static dev.guardrail.collect.strictness.Options.perFile;
import static dev.guardrail.collect.strictness.Options.rules;
import static dev.guardrail.collect.strictness.Options.unless;

import dev.guardrail.collect.strictness.Tool.Family;
import dev.guardrail.fact.SettingKind;
import java.util.stream.Stream;

/** Tools that check Python programs. */
final class PythonTools {

    private static final Option RUFF_SELECT = checks("lint.select select lint.extend-select extend-select");
    private static final Option IGNORE = ignores("ignore extend-ignore");

    static final Tool RUFF = new Tool(
            "ruff",
            Family.PYTHON_LINT,
            RUFF_SELECT,
            unless("lint.select select", RUFF_SELECT, "E4", "E7", "E9", "F"),
            ignores("lint.ignore ignore lint.extend-ignore extend-ignore"),
            perFile(
                    "lint.per-file-ignores per-file-ignores lint.extend-per-file-ignores extend-per-file-ignores",
                    ignores("lint.ignore")),
            overlooks("exclude extend-exclude"),
            overlooks("lint.exclude"),
            looksAt("include"),
            atMost("line-length", 88),
            atMost("lint.mccabe.max-complexity mccabe.max-complexity", 10),
            atMost("lint.pycodestyle.max-line-length"),
            atMost("lint.pycodestyle.max-doc-length"),
            atMost("lint.pylint.max-args", 5),
            atMost("lint.pylint.max-branches", 12),
            atMost("lint.pylint.max-returns", 6),
            atMost("lint.pylint.max-statements", 50));

    static final Tool FLAKE8 = new Tool(
            "flake8",
            Family.PYTHON_LINT,
            checks("select extend-select enable-extensions"),
            unless("select", checks("select"), "ALL"),
            IGNORE,
            PerFileIgnores.OPTION,
            overlooks("exclude extend-exclude"),
            on("disable-noqa"),
            lax("exit-zero"),
            atMost("max-line-length", 79),
            atMost("max-doc-length"),
            atMost("max-complexity"),
            atMost("max-cognitive-complexity"));

    static final Tool PYCODESTYLE = new Tool(
            "pycodestyle",
            Family.PYTHON_LINT,
            checks("select"),
            unless("select", checks("select"), "ALL"),
            IGNORE,
            overlooks("exclude"),
            atMost("max-line-length", 79));

    static final Tool PYDOCSTYLE = new Tool(
            "pydocstyle", Family.PYTHON_LINT, checks("select"), IGNORE, ignores("add-ignore"), overlooks("match"));

    static final Tool PYLINT = new Tool(
            "pylint",
            Family.PYTHON_LINT,
            unless("enable-only", checks("enable"), "ALL"),
            checks("enable"),
            ignores("disable"),
            overlooks("ignore"),
            overlooks("ignore-paths"),
            overlooks("ignore-patterns"),
            lax("exit-zero"),
            atLeast("fail-under"),
            atMost("max-line-length", 100),
            atMost("max-args", 5),
            atMost("max-branches", 12),
            atMost("max-locals", 15),
            atMost("max-statements", 50),
            atMost("max-returns", 6),
            atMost("max-attributes", 7),
            atMost("max-public-methods", 20),
            atMost("max-nested-blocks", 5),
            atMost("max-module-lines", 1000),
            // Duplicates of fewer lines are not reported, so that a greater number is less strict.
            atMost("min-similarity-lines", 4));

    static final Tool BANDIT = new Tool(
            "bandit",
            Family.CODE_SCAN,
            checks("tests"),
            ignores("skips -s --skip"),
            overlooks("exclude_dirs exclude -x"),
            lax("-ll"),
            lax("-lll"),
            lax("exit-zero"),
            levels("severity-level", SettingKind.LIMIT, "high", "medium", "low", "*all"));

    static final Tool BLACK = new Tool(
            "black",
            Family.PYTHON_LINT,
            overlooksMatching("exclude extend-exclude force-exclude"),
            atMost("line-length", 88));

    static final Tool ISORT =
            new Tool("isort", Family.PYTHON_LINT, overlooks("skip extend_skip skip_glob extend_skip_glob"));

    static final Tool INTERROGATE =
            new Tool("interrogate", Family.QUALITY, atLeast("fail-under"), overlooks("exclude"));

    static final Tool VULTURE = new Tool(
            "vulture", Family.QUALITY, overlooks("exclude"), ignores("ignore_names"), atMost("min_confidence", 0));

    private static final Option[] MYPY_SWITCHES = {
        on("disallow_any_generics"),
        on("disallow_subclassing_any"),
        on("disallow_untyped_calls"),
        on("disallow_untyped_defs"),
        on("disallow_incomplete_defs"),
        on("check_untyped_defs"),
        on("disallow_untyped_decorators"),
        on("warn_redundant_casts"),
        on("warn_unused_ignores"),
        on("warn_unused_configs"),
        on("warn_return_any"),
        on("no_implicit_reexport"),
        on("strict_equality"),
        on("extra_checks"),
    };

    /** Switches that {@code strict} leaves alone. */
    private static final Option[] MYPY_OTHERS = {
        on("disallow_any_unimported"),
        on("disallow_any_expr"),
        on("disallow_any_decorated"),
        on("disallow_any_explicit"),
        on("warn_unreachable"),
        on("warn_no_return"),
        needed("strict_optional"),
        needed("no_implicit_optional"),
        lax("ignore_errors"),
        lax("allow_untyped_globals"),
        lax("allow_redefinition"),
        lax("implicit_reexport"),
        lax("implicit_optional"),
        ignores("disable_error_code"),
        checks("enable_error_code"),
    };

    private static final Option[] MYPY_EVERYWHERE =
            Stream.of(MYPY_SWITCHES, MYPY_OTHERS).flatMap(Stream::of).toArray(Option[]::new);

    static final Tool MYPY = new Tool(
            "mypy",
            Family.PYTHON_TYPES,
            Stream.of(
                            Stream.of(MYPY_EVERYWHERE),
                            Stream.of(
                                    implies("strict", "true", MYPY_SWITCHES),
                                    lax("ignore_missing_imports"),
                                    levels("follow_imports", SettingKind.OPTION, "skip", "silent", "*normal", "error"),
                                    overlooksMatching("exclude"),
                                    looksAt("files packages modules"),
                                    overrides("overrides", "module", MYPY_EVERYWHERE)))
                    .flatMap(options -> options)
                    .toArray(Option[]::new));

    static final Tool PYRIGHT = new Tool(
            "pyright",
            Family.PYTHON_TYPES,
            levels("typeCheckingMode", SettingKind.OPTION, "off", "basic", "*standard", "strict", "recommended", "all"),
            rules(""),
            on("strictListInference"),
            on("strictDictionaryInference"),
            on("strictSetInference"),
            overlooks("exclude"),
            overlooks("ignore"),
            looksAt("include"),
            checks("strict"));

    static final Tool PYTEST = new Tool(
            "pytest",
            Family.TESTS,
            PytestOptions.ADDOPTS,
            PytestOptions.WARNINGS,
            on("xfail_strict strict_xfail"),
            on("strict_markers"),
            on("strict_config"),
            PytestOptions.COV,
            PytestOptions.warningFlags(),
            atMost("reruns", 0),
            implies("strict", "true", on("xfail_strict strict_xfail"), on("strict_markers"), on("strict_config")),
            looksAt("testpaths"),
            overlooks("norecursedirs collect_ignore collect_ignore_glob"));

    static final Tool COVERAGE = new Tool(
            "coverage.py",
            Family.COVERAGE,
            omits("run.omit"),
            omits("report.omit"),
            measures("run.source run.source_pkgs run.source_dirs"),
            measures("run.include report.include"),
            omitsLinesLike("report.exclude_lines report.exclude_also"),
            on("run.branch"));

    private PythonTools() {}
}
