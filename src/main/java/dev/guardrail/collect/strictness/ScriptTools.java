package dev.guardrail.collect.strictness;

import static dev.guardrail.collect.strictness.Options.atMost;
import static dev.guardrail.collect.strictness.Options.implies;
import static dev.guardrail.collect.strictness.Options.lax;
import static dev.guardrail.collect.strictness.Options.looksAt;
import static dev.guardrail.collect.strictness.Options.needed;
import static dev.guardrail.collect.strictness.Options.omits;
import static dev.guardrail.collect.strictness.Options.on;
import static dev.guardrail.collect.strictness.Options.overlooks;
import static dev.guardrail.collect.strictness.Options.overlooksMatching;
import static dev.guardrail.collect.strictness.Options.overrides;
import static dev.guardrail.collect.strictness.Options.rules;

import dev.guardrail.collect.strictness.Tool.Family;
import java.util.stream.Stream;

/** Tools that check programs in JavaScript and TypeScript, and style sheets. */
final class ScriptTools {

    static final Tool ESLINT = new Tool(
            "eslint",
            Family.SCRIPT_LINT,
            rules("rules"),
            RuleLimits.option("rules"),
            Presets.option("extends presets"),
            overlooks("ignorePatterns ignores lines"),
            needed("reportUnusedDisableDirectives linterOptions.reportUnusedDisableDirectives"),
            on("noInlineConfig linterOptions.noInlineConfig"),
            lax("quiet"),
            lax("no-error-on-unmatched-pattern"),
            overlooks("ignore-pattern"),
            atMost("max-warnings"),
            overrides("overrides", "files", rules("rules"), RuleLimits.option("rules"), Presets.option("extends")));

    static final Tool STYLELINT = new Tool(
            "stylelint",
            Family.STYLE_LINT,
            rules("rules"),
            Presets.option("extends"),
            overlooks("ignoreFiles lines"),
            atMost("max-warnings"),
            overrides("overrides", "files", rules("rules")));

    static final Tool BIOME = new Tool(
            "biome",
            Family.SCRIPT_LINT,
            BiomeRules.option("linter.rules"),
            needed("linter.enabled"),
            needed("formatter.enabled"),
            Presets.option("extends"),
            overlooks("files.ignore"),
            overlooks("linter.ignore"),
            looksAt("files.include"),
            looksAt("linter.include"),
            looksAt("linter.includes"),
            looksAt("files.includes"),
            overrides("overrides", "include", BiomeRules.option("linter.rules")),
            overrides("overrides", "includes", BiomeRules.option("linter.rules")));

    static final Tool OXLINT = new Tool(
            "oxlint",
            Family.SCRIPT_LINT,
            rules("rules"),
            rules("categories"),
            overlooks("ignorePatterns lines"),
            atMost("max-warnings"),
            lax("quiet"),
            overrides("overrides", "files", rules("rules")));

    static final Tool TSLINT = new Tool(
            "tslint",
            Family.SCRIPT_LINT,
            rules("rules"),
            Presets.option("extends"),
            overlooks("linterOptions.exclude"));

    static final Tool PRETTIER = new Tool("prettier", Family.SCRIPT_LINT, overlooks("lines"));

    static final Tool MARKDOWNLINT =
            new Tool("markdownlint", Family.TEXT_LINT, rules(""), rules("config"), overlooks("ignores lines"));

    static final Tool XO = new Tool("xo", Family.SCRIPT_LINT, rules("rules"), overlooks("ignores"));

    private static final Option[] STRICT = {
        on("compilerOptions.noImplicitAny"),
        on("compilerOptions.strictNullChecks"),
        on("compilerOptions.strictFunctionTypes"),
        on("compilerOptions.strictBindCallApply"),
        on("compilerOptions.strictPropertyInitialization"),
        on("compilerOptions.strictBuiltinIteratorReturn"),
        on("compilerOptions.noImplicitThis"),
        on("compilerOptions.useUnknownInCatchVariables"),
        on("compilerOptions.alwaysStrict"),
    };

    static final Tool TSC = new Tool(
            "tsc",
            Family.SCRIPT_TYPES,
            Stream.of(
                            Stream.of(STRICT),
                            Stream.of(
                                    implies("compilerOptions.strict", "true", STRICT),
                                    Presets.option("extends"),
                                    on("compilerOptions.noUnusedLocals"),
                                    on("compilerOptions.noUnusedParameters"),
                                    on("compilerOptions.noImplicitReturns"),
                                    on("compilerOptions.noImplicitOverride"),
                                    on("compilerOptions.noFallthroughCasesInSwitch"),
                                    on("compilerOptions.noUncheckedIndexedAccess"),
                                    on("compilerOptions.noPropertyAccessFromIndexSignature"),
                                    on("compilerOptions.exactOptionalPropertyTypes"),
                                    on("compilerOptions.forceConsistentCasingInFileNames"),
                                    on("compilerOptions.noEmitOnError"),
                                    on("compilerOptions.checkJs"),
                                    on("compilerOptions.noUncheckedSideEffectImports"),
                                    on("compilerOptions.isolatedDeclarations"),
                                    on("compilerOptions.erasableSyntaxOnly"),
                                    lax("compilerOptions.skipLibCheck"),
                                    lax("compilerOptions.skipDefaultLibCheck"),
                                    lax("compilerOptions.suppressImplicitAnyIndexErrors"),
                                    lax("compilerOptions.suppressExcessPropertyErrors"),
                                    lax("compilerOptions.noCheck"),
                                    lax("compilerOptions.allowUnreachableCode"),
                                    lax("compilerOptions.allowUnusedLabels"),
                                    overlooks("exclude"),
                                    looksAt("include"),
                                    looksAt("files")))
                    .flatMap(options -> options)
                    .toArray(Option[]::new));

    static final Tool JEST = new Tool(
            "jest",
            Family.SCRIPT_TESTS,
            overlooksMatching("testPathIgnorePatterns"),
            looksAt("testMatch roots testRegex"),
            looksAt("projects"),
            lax("passWithNoTests"),
            lax("-u --updateSnapshot"),
            on("collectCoverage coverage"),
            on("errorOnDeprecated"),
            omits("coveragePathIgnorePatterns"),
            NegatedGlobs.option("collectCoverageFrom"));

    static final Tool VITEST = new Tool(
            "vitest",
            Family.SCRIPT_TESTS,
            overlooks("test.exclude"),
            looksAt("test.include"),
            looksAt("test.dir"),
            lax("test.passWithNoTests"),
            lax("-u --update"),
            on("test.coverage.enabled --coverage --coverage.enabled"),
            lax("test.dangerouslyIgnoreUnhandledErrors"),
            lax("test.allowOnly"),
            atMost("test.retry", 0),
            needed("test.typecheck.enabled"),
            omits("test.coverage.exclude"),
            NegatedGlobs.option("test.coverage.include"));

    static final Tool MOCHA = new Tool(
            "mocha",
            Family.SCRIPT_TESTS,
            overlooks("exclude ignore"),
            looksAt("spec"),
            on("forbid-only forbidOnly"),
            on("forbid-pending forbidPending"),
            needed("check-leaks"),
            lax("pass-on-failing-test-suite"),
            atMost("retries", 0));

    static final Tool PLAYWRIGHT = new Tool(
            "playwright",
            Family.SCRIPT_TESTS,
            overlooks("testIgnore"),
            looksAt("testMatch"),
            Options.ids("projects", "name", 1),
            on("forbidOnly"),
            lax("-u --update-snapshots"),
            atMost("retries", 0));

    static final Tool CYPRESS = new Tool(
            "cypress",
            Family.SCRIPT_TESTS,
            overlooks("e2e.excludeSpecPattern excludeSpecPattern"),
            atMost("retries e2e.retries", 0));

    static final Tool NYC = new Tool(
            "nyc", Family.COVERAGE, omits("exclude"), NegatedGlobs.option("include"), needed("check-coverage"));

    static final Tool C8 =
            new Tool("c8", Family.COVERAGE, omits("exclude"), NegatedGlobs.option("include"), needed("check-coverage"));

    private ScriptTools() {}
}
