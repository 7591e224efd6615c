package dev.guardrail.collect.strictness;

import static dev.guardrail.collect.strictness.Options.atLeast;
import static dev.guardrail.collect.strictness.Options.atMost;
import static dev.guardrail.collect.strictness.Options.checks;
import static dev.guardrail.collect.strictness.Options.ignores;
import static dev.guardrail.collect.strictness.Options.lax;
import static dev.guardrail.collect.strictness.Options.levels;
import static dev.guardrail.collect.strictness.Options.looksAt;
import static dev.guardrail.collect.strictness.Options.needed;
import static dev.guardrail.collect.strictness.Options.omits;
import static dev.guardrail.collect.strictness.Options.on;
import static dev.guardrail.collect.strictness.Options.overlooks;

import dev.guardrail.collect.strictness.Tool.Family;
import dev.guardrail.fact.SettingKind;

/** Tools that Maven and Gradle run. Options of both are called alike; where they are not, each option has both names. */
final class JvmTools {

    static final Tool CHECKSTYLE = new Tool(
            "checkstyle",
            Family.JAVA_LINT,
            needed("enabled isEnabled"),
            needed("failOnViolation"),
            on("failsOnError"),
            lax("skip"),
            lax("ignoreFailures isIgnoreFailures"),
            levels("violationSeverity", SettingKind.LIMIT, "*error", "warning", "info", "ignore"),
            atMost("maxAllowedViolations", 0),
            atMost("maxErrors", 0),
            atMost("maxWarnings"),
            overlooks("excludes exclude"),
            on("includeTestSourceDirectory"));

    static final Tool PMD = new Tool(
            "pmd",
            Family.JAVA_LINT,
            needed("enabled isEnabled"),
            needed("failOnViolation"),
            lax("skip"),
            lax("ignoreFailures isIgnoreFailures"),
            lax("cpdSkip"),
            // Priority 1 is the highest: up to which one a violation fails the build.
            levels("failurePriority rulesMinimumPriority", SettingKind.LIMIT, "1", "2", "3", "4", "*5"),
            atMost("maxAllowedViolations", 0),
            atMost("minimumTokens", 100),
            overlooks("excludes exclude excludeRoots"),
            checks("rulesets ruleSets"),
            on("includeTests"));

    static final Tool SPOTBUGS = new Tool(
            "spotbugs",
            Family.JAVA_LINT,
            needed("enabled isEnabled"),
            needed("failOnError"),
            lax("skip"),
            lax("ignoreFailures isIgnoreFailures"),
            // A threshold is the least confidence that is reported: high reports the least.
            levels("threshold reportLevel", SettingKind.LIMIT, "ignore", "high", "*medium", "default", "low", "exp"),
            levels("effort", SettingKind.OPTION, "min", "less", "*default", "more", "max"),
            atMost("maxAllowedViolations", 0),
            levels("failThreshold", SettingKind.LIMIT, "high", "medium", "low"),
            ignores("omitVisitors"),
            named("excludeFilterFile excludeFilter"),
            on("includeTests"));

    /** The goal of Guardrail itself. */
    static final Tool GUARDRAIL = new Tool(
            "guardrail-maven-plugin",
            Family.AUDIT,
            lax("skip guardrail.skip"),
            levels("failOn guardrail.failOn", SettingKind.OPTION, "never", "*red", "yellow"));

    static final Tool ENFORCER =
            new Tool("enforcer", Family.BUILD, needed("fail"), lax("skip"), EnforcerRules.option());

    static final Tool SUREFIRE = new Tool(
            "surefire",
            Family.TESTS,
            lax("skip"),
            lax("skipTests"),
            lax("testFailureIgnore"),
            on("failIfNoTests"),
            needed("failIfNoSpecifiedTests"),
            overlooks("excludes"),
            overlooks("excludedGroups"),
            looksAt("includes"),
            looksAt("groups"),
            atMost("rerunFailingTestsCount", 0));

    static final Tool FAILSAFE = new Tool("failsafe", Family.TESTS, SUREFIRE.options());

    static final Tool JAVAC = new Tool(
            "javac",
            Family.BUILD,
            CompilerArguments.failing("failOnWarning"),
            on("showWarnings"),
            on("allWarningsAsErrors"),
            CompilerArguments.compiler("compilerArgs compilerArgument args"));

    static final Tool ERROR_PRONE = new Tool(
            "error-prone",
            Family.JAVA_LINT,
            CompilerArguments.errorProne("compilerArgs compilerArgument args errorproneArgs"),
            ignores("options.errorprone.disable errorprone.disable"),
            checks("options.errorprone.error errorprone.error"),
            lax("options.errorprone.allErrorsAsWarnings errorprone.allErrorsAsWarnings"),
            lax("options.errorprone.disableAllChecks errorprone.disableAllChecks"));

    static final Tool JACOCO =
            new Tool("jacoco", Family.COVERAGE, omits("excludes exclude"), lax("skip"), needed("haltOnFailure"));

    static final Tool KOVER = new Tool(
            "kover",
            Family.COVERAGE,
            omits("classes reports.filters.excludes.classes filters.excludes.classes"),
            omits("packages reports.filters.excludes.packages filters.excludes.packages"));

    static final Tool PITEST = new Tool(
            "pitest",
            Family.MUTATION,
            atLeast("mutationThreshold"),
            atLeast("testStrengthThreshold"),
            atMost("maxSurviving"),
            overlooks("excludedClasses excludedMethods"),
            overlooks("excludedTestClasses"),
            lax("skip"));

    static final Tool DEPENDENCY_CHECK = new Tool(
            "dependency-check",
            Family.VULNERABILITIES,
            atMost("failBuildOnCVSS", 11),
            lax("skip"),
            needed("failOnError"),
            named("suppressionFile suppressionFiles"));

    static final Tool JAPICMP = new Tool(
            "japicmp",
            Family.BUILD,
            on("parameter.breakBuildOnBinaryIncompatibleModifications"),
            on("parameter.breakBuildOnSourceIncompatibleModifications"),
            on("parameter.breakBuildOnModifications"),
            overlooks("parameter.excludes"),
            lax("skip"));

    static final Tool DETEKT = new Tool(
            "detekt",
            Family.KOTLIN_LINT,
            needed("enabled isEnabled"),
            DetektRules.option(),
            atMost("build.maxIssues", 0),
            on("config.warningsAsErrors"),
            on("buildUponDefaultConfig"),
            on("allRules"),
            lax("ignoreFailures isIgnoreFailures"),
            named("baseline"));

    static final Tool KTLINT = new Tool(
            "ktlint",
            Family.KOTLIN_LINT,
            needed("enabled isEnabled"),
            ignores("disabled_rules ktlint_disabled_rules"),
            lax("ignoreFailures isIgnoreFailures"),
            KtlintRules.option());

    static final Tool KOTLINC = new Tool(
            "kotlinc", Family.BUILD, on("allWarningsAsErrors"), CompilerArguments.compiler("freeCompilerArgs"));

    /** The properties that switch checks of Maven off. */
    static final Tool MAVEN = new Tool(
            "mvn",
            Family.BUILD,
            // The second implies the first.
            lax("skipTests maven.test.skip"),
            lax("skipITs"),
            lax("maven.test.failure.ignore"),
            lax("checkstyle.skip"),
            lax("spotbugs.skip"),
            lax("pmd.skip"),
            lax("cpd.skip"),
            lax("jacoco.skip"),
            lax("enforcer.skip"),
            lax("dependency-check.skip"),
            lax("license.skip"),
            lax("spotless.check.skip"),
            lax("animal.sniffer.skip"),
            lax("japicmp.skip"),
            on("japicmp.breakBuildOnBinaryIncompatibleModifications"),
            on("japicmp.breakBuildOnSourceIncompatibleModifications"),
            on("japicmp.breakBuildOnModifications"),
            omits("sonar.coverage.exclusions"),
            overlooks("sonar.exclusions"),
            overlooks("sonar.cpd.exclusions"));

    /** The tests of Gradle. */
    static final Tool GRADLE_TEST = new Tool(
            "gradle test",
            Family.TESTS,
            lax("ignoreFailures isIgnoreFailures"),
            overlooks("exclude excludes excludeTestsMatching filter.excludeTestsMatching"),
            overlooks("excludeTags useJUnitPlatform.excludeTags"),
            looksAt("includeTags useJUnitPlatform.includeTags"),
            needed("failOnNoDiscoveredTests"),
            needed("filter.failOnNoMatchingTests filter.isFailOnNoMatchingTests"),
            atMost("retry.maxRetries", 0),
            needed("enabled isEnabled"));

    /** Configurations of Checkstyle, with their modules. */
    static final Tool CHECKSTYLE_MODULES = new Tool("checkstyle", Family.JAVA_LINT, CheckstyleModules.options());

    static final Tool SPOTBUGS_FILTER = new Tool("spotbugs", Family.JAVA_LINT, Options.exceptions("ignored"));

    static final Tool PMD_RULES =
            new Tool("pmd", Family.JAVA_LINT, Options.exceptions("ignored"), Options.ids("rules", "", 1));

    static final Tool ANDROID_LINT = new Tool("lint", Family.JAVA_LINT, Options.exceptions("ignored"));

    private JvmTools() {}

    /** A file that lists exceptions: to name one is less strict than to name none. */
    private static Option named(String paths) {
        return Options.option(
                paths, SettingKind.OPTION, java.util.Optional.of(java.math.BigDecimal.ZERO), (option, value, sink) -> {
                    String file = value.text();
                    if (!file.isEmpty()) {
                        sink.add(value.place(), option, "", file, Options.NEGATIVE);
                    }
                });
    }
}
