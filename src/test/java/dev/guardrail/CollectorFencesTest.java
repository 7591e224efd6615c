package dev.guardrail;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The fences between the packages of {@code collect}; {@link ArchitectureTest} has the others. */
@AnalyzeClasses(packages = "dev.guardrail.collect", importOptions = ImportOption.DoNotIncludeTests.class)
class CollectorFencesTest {

    private static final String COLLECT = "dev.guardrail.collect";
    private static final String LANGUAGE = COLLECT + ".language..";
    private static final String FORMAT = COLLECT + ".format..";
    private static final String READING = COLLECT + ".reading..";

    @ArchTest
    static final ArchRule collectorsDoNotSeeEachOther = slices().matching(COLLECT + ".(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(LANGUAGE, FORMAT, READING))
            // Whether a requirement of go.mod is for tests alone depends on the imports of the module's files.
            .ignoreDependency(
                    resideInAPackage(COLLECT + ".dependency"),
                    resideInAnyPackage(COLLECT + ".source.golang", COLLECT + ".source.unit"))
            // A check is what a workflow runs: its scripts and conditions are read again, case by case.
            .ignoreDependency(resideInAPackage(COLLECT + ".check.."), resideInAPackage(COLLECT + ".workflow.."))
            // Guardrail's own call is a check and a hook of pre-commit, whose settings are collected each: one reader
            // knows it.
            .ignoreDependency(
                    resideInAnyPackage(COLLECT + ".check..", COLLECT + ".strictness"),
                    resideInAPackage(COLLECT + ".own"))
            // It is the words of a command, whose wrappers are known there.
            .ignoreDependency(resideInAPackage(COLLECT + ".own"), resideInAPackage(COLLECT + ".workflow.script"))
            // What linters check are workflows and their scripts.
            .ignoreDependency(resideInAPackage(COLLECT + ".linter"), resideInAPackage(COLLECT + ".workflow"))
            // A Dockerfile installs and fetches by the commands of scripts, whose readers are those of workflows.
            .ignoreDependency(resideInAPackage(COLLECT + ".container"), resideInAPackage(COLLECT + ".supply"))
            .ignoreDependency(
                    resideInAPackage(COLLECT + ".workflow.foreign"), resideInAPackage(COLLECT + ".powershell"))
            .ignoreDependency(
                    resideInAPackage(COLLECT + ".supply"),
                    resideInAnyPackage(COLLECT + ".powershell", COLLECT + ".workflow.script"))
            .because(
                    "a kind of evidence can be added, changed or removed without the others; what joins them is a rule,"
                            + " or `audit`");

    @ArchTest
    static final ArchRule whatCollectorsShareSeesNoCollector = noClasses()
            .that()
            .resideInAPackage(COLLECT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COLLECT + ".*..")
            .because("snapshots, paths and kinds of files are the same for all collectors");

    @ArchTest
    static final ArchRule readingLanguagesNeedsNoFiles = noClasses()
            .that()
            .resideInAPackage(LANGUAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(COLLECT, FORMAT, READING)
            .because("a language is a matter of text, wherever the text comes from");

    @ArchTest
    static final ArchRule readingFormatsKnowsNoLanguage = noClasses()
            .that()
            .resideInAPackage(FORMAT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LANGUAGE, READING)
            .because("reports are data, and no reader of data parses programs");

    @ArchTest
    static final ArchRule readersDoNotSeeTheirCollector = noClasses()
            .that()
            .resideInAPackage(COLLECT + ".*.*..")
            .and()
            .resideOutsideOfPackage(LANGUAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    COLLECT + ".coverage",
                    COLLECT + ".dependency",
                    COLLECT + ".source",
                    COLLECT + ".surface",
                    COLLECT + ".tests",
                    COLLECT + ".workflow")
            .because("what one file says depends on its path and content alone, never on the range or the other side");

    @ArchTest
    static final ArchRule readersDoNotSeeEachOther = slices().matching(COLLECT + ".(*).(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage(LANGUAGE))
            // The form in which the readers of all languages answer.
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(COLLECT + ".source.unit", COLLECT + ".surface.symbol", COLLECT + ".guard.unit"))
            // An expression can stand in each value of a workflow.
            .ignoreDependency(
                    resideInAnyPackage(
                            COLLECT + ".workflow.grammar", COLLECT + ".workflow.flow", COLLECT + ".workflow.lint"),
                    resideInAPackage(COLLECT + ".workflow.expression"))
            // What a workflow calls are scripts, too.
            .ignoreDependency(
                    resideInAPackage(COLLECT + ".check.call"),
                    resideInAnyPackage(COLLECT + ".workflow.script", COLLECT + ".workflow.foreign"))
            // The programs that PowerShell and cmd start have the names and the forms that those of other shells have.
            .ignoreDependency(
                    resideInAPackage(COLLECT + ".workflow.foreign"), resideInAPackage(COLLECT + ".workflow.script"))
            // A job of GitLab or Azure has scripts, too, and the form that jobs of all services have.
            .ignoreDependency(
                    resideInAnyPackage(COLLECT + ".workflow.gitlab", COLLECT + ".workflow.azure"),
                    resideInAnyPackage(
                            COLLECT + ".workflow.script",
                            COLLECT + ".workflow.foreign",
                            COLLECT + ".workflow.pipeline"))
            // A lockfile is read for what the manifest declares.
            .ignoreDependency(
                    resideInAPackage(COLLECT + ".dependency.lock"), resideInAPackage(COLLECT + ".dependency.manifest"))
            .because("a format or a language can be added without the others, and loads its classes alone");

    @ArchTest
    static final ArchRule languagesDoNotSeeEachOther = slices().matching(COLLECT + ".language.(*)..")
            .should()
            .notDependOnEachOther()
            // Kotlin has braces, too.
            .ignoreDependency(
                    resideInAPackage(COLLECT + ".language.kotlin"), resideInAPackage(COLLECT + ".language.braces"))
            .because("a file has one language, and loads the classes of that one alone");
}
