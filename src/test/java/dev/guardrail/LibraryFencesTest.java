package dev.guardrail;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Where each library may be used, with the reason. */
@AnalyzeClasses(packages = "dev.guardrail", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryFencesTest {

    @ArchTest
    static final ArchRule droolsStaysInTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("an upgrade of Drools must touch one package");

    @ArchTest
    static final ArchRule theCompilerIsNotOnTheWayOfAnAudit = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.engine.compile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.drools.compiler..",
                    "org.drools.drl..",
                    "org.drools.model.codegen..",
                    "org.kie.memorycompiler..")
            .because("built-in rules are compiled at build time, and a compiler costs more than a whole audit");

    @ArchTest
    static final ArchRule gitStaysInItsCollector = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.collect.git..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jgit..")
            .because("everything else works on snapshots, so that rules can be tried without a repository");

    @ArchTest
    static final ArchRule mavenStaysInItsPlugin = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.maven..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.maven..")
            .because("Maven alone has its classes");

    @ArchTest
    static final ArchRule theYamlParserStaysInItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml..")
            .because("workflows and policies must agree on what a document says and where");

    @ArchTest
    static final ArchRule markdownStaysWithPlansAndAudits = noClasses()
            .that()
            .resideOutsideOfPackages("dev.guardrail.collect.plan..", "dev.guardrail.collect.claim..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.commonmark..")
            .because(
                    "a plan is read once, into facts, and an audit into claims; reports write Markdown and never read it");

    @ArchTest
    static final ArchRule theCommandLineLibraryStaysInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("an audit can be started by other things than a command line");

    @ArchTest
    static final ArchRule jsonStaysWhereItIsWrittenAndRead = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.guardrail.report..",
                    "dev.guardrail.record..",
                    "dev.guardrail.ledger..",
                    "dev.guardrail.yaml..",
                    "dev.guardrail.collect.coverage.format..",
                    "dev.guardrail.collect.surface.document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..")
            .because("what JSON looks like is a matter of rendering, what is read gets places in one package, records"
                    + " and ledgers are read as strictly as they are written, coverage reports are too large for a tree, and"
                    + " contracts are compared as trees");

    @ArchTest
    static final ArchRule templatesStayWithThePages = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.report.html..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gg.jte..")
            .because("only who asks for a page waits for the engine of its templates");

    @ArchTest
    static final ArchRule theTomlParserStaysInItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tomlj..", "org.antlr..")
            .because("TOML is read to the same nodes as YAML and JSON, so that readers of settings need not care");

    @ArchTest
    static final ArchRule formatsOfCoverageReportsStayInTheirPackage = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.collect.coverage.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jacoco..")
            .because("a report's format must not matter to what is made of it");

    @ArchTest
    static final ArchRule xmlIsReadWhereItIsSafe = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.collect.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..")
            .because("whoever reads XML has to switch external entities off, and one place is easier to watch");

    @ArchTest
    static final ArchRule theJavaParserStaysWithJavaSources = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.guardrail.collect.language.java..",
                    "dev.guardrail.collect.source.java..",
                    "dev.guardrail.collect.tests.declared..",
                    "dev.guardrail.collect.guard.java..",
                    "dev.guardrail.collect.surface.javaapi..",
                    "dev.guardrail.engine.compile..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.javaparser..")
            .because("it is loaded where a Java file changed, and nowhere else");
}
