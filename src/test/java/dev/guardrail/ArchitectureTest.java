package dev.guardrail;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.guardrail.fact.Fact;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** The fences of the design, each with its reason. */
@AnalyzeClasses(packages = "dev.guardrail", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule yamlIsForCollectorsAndPolicies = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.guardrail.yaml..",
                    "dev.guardrail.collect..",
                    "dev.guardrail.policy..",
                    "dev.guardrail.cases..",
                    "dev.guardrail.repair..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.guardrail.yaml..")
            .because(
                    "what is read is parsed once, into facts, a policy or a case; only a repair looks at what it wrote");

    @ArchTest
    static final ArchRule streamsAndExitStayInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.guardrail.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("standard output is for what was asked for, and one place decides on exit codes");

    @ArchTest
    static final ArchRule theClockStaysInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages("dev.guardrail.cli..", "dev.guardrail.maven..")
            .and()
            .doNotHaveFullyQualifiedName("dev.guardrail.engine.RuleThread")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Date.class, Random.class, ThreadLocalRandom.class, UUID.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(Math.class, "random")
            .because("the same input gives the same bytes, time is a parameter, and only a limit of time looks at a"
                    + " clock");

    @ArchTest
    static final ArchRule wordsDependOnTheJdkAlone = classes()
            .that()
            .resideInAnyPackage("dev.guardrail.fact..", "dev.guardrail.rule..", "dev.guardrail.finding..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.guardrail",
                    "dev.guardrail.fact..",
                    "dev.guardrail.rule..",
                    "dev.guardrail.finding..")
            .because("they are what rule authors compile against");

    @ArchTest
    static final ArchRule theLedgerDependsOnNoWordsButItsOwn = noClasses()
            .that()
            .resideInAPackage("dev.guardrail.ledger..")
            .should(dependOnClassesThat(resideInAPackage("dev.guardrail..")
                    .and(resideOutsideOfPackages("dev.guardrail", "dev.guardrail.ledger..", "dev.guardrail.rule.."))))
            .because("a line of a ledger is read years later, by a Guardrail whose verdicts and gates are others");

    @ArchTest
    static final ArchRule factsDependOnNothing = noClasses()
            .that()
            .resideInAPackage("dev.guardrail.fact..")
            .should(dependOnClassesThat(
                    resideInAnyPackage("dev.guardrail..").and(resideOutsideOfPackages("dev.guardrail.fact.."))))
            .because("an observation does not know who looks at it");

    @ArchTest
    static final ArchRule factsAreRecords = classes()
            .that()
            .areAssignableTo(Fact.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("a fact is immutable, and its components are its vocabulary");

    @ArchTest
    static final ArchRule packagesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("dev.guardrail.cli..")
            .layer("maven")
            .definedBy("dev.guardrail.maven..")
            .layer("api")
            .definedBy("dev.guardrail.api..")
            .layer("author")
            .definedBy("dev.guardrail.author..")
            .layer("cases")
            .definedBy("dev.guardrail.cases..")
            .layer("audit")
            .definedBy("dev.guardrail.audit..")
            .layer("verify")
            .definedBy("dev.guardrail.verify..")
            .layer("fix")
            .definedBy("dev.guardrail.fix..")
            .layer("repair")
            .definedBy("dev.guardrail.repair..")
            .layer("proof")
            .definedBy("dev.guardrail.proof..")
            .layer("claim")
            .definedBy("dev.guardrail.claim..")
            .layer("collect")
            .definedBy("dev.guardrail.collect..")
            .layer("engine")
            .definedBy("dev.guardrail.engine..")
            .layer("report")
            .definedBy("dev.guardrail.report..")
            .layer("explain")
            .definedBy("dev.guardrail.explain..")
            .layer("verdict")
            .definedBy("dev.guardrail.verdict..")
            .layer("policy")
            .definedBy("dev.guardrail.policy..")
            .layer("finding")
            .definedBy("dev.guardrail.finding..")
            .layer("rule")
            .definedBy("dev.guardrail.rule..")
            .layer("decay")
            .definedBy("dev.guardrail.decay..")
            .layer("protection")
            .definedBy("dev.guardrail.protection..")
            .layer("ledger")
            .definedBy("dev.guardrail.ledger..")
            .layer("fact")
            .definedBy("dev.guardrail.fact..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("maven")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("cli", "maven")
            .whereLayer("author")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .whereLayer("cases")
            .mayOnlyBeAccessedByLayers("author", "report", "cli")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("cases", "fix", "proof", "explain", "api", "cli")
            .whereLayer("verify")
            .mayOnlyBeAccessedByLayers("audit", "cli")
            .whereLayer("fix")
            .mayOnlyBeAccessedByLayers("cases", "report", "cli")
            .whereLayer("repair")
            .mayOnlyBeAccessedByLayers("audit", "cases", "fix", "report", "cli")
            .whereLayer("proof")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .whereLayer("claim")
            .mayOnlyBeAccessedByLayers("engine", "verify", "cases", "audit", "collect", "report", "cli")
            .whereLayer("collect")
            .mayOnlyBeAccessedByLayers("cases", "audit", "verify", "proof", "fix", "api", "cli")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("author", "cases", "audit", "verify")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("api", "cli")
            .whereLayer("explain")
            .mayOnlyBeAccessedByLayers("report", "api", "cli")
            .whereLayer("verdict")
            .mayOnlyBeAccessedByLayers("cases", "audit", "explain", "fix", "report", "api", "cli", "maven")
            .whereLayer("policy")
            .mayOnlyBeAccessedByLayers("cases", "audit", "verdict", "explain", "report", "api", "cli")
            .whereLayer("decay")
            .mayOnlyBeAccessedByLayers("audit", "report", "cli")
            .whereLayer("protection")
            .mayOnlyBeAccessedByLayers("audit", "report", "cli")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("collect", "policy", "audit", "verify", "report", "cli")
            .whereLayer("finding")
            .mayOnlyBeAccessedByLayers("cases", "audit", "engine", "verdict", "explain", "repair", "fix", "report")
            .because("a report decides nothing, a rule runs nowhere but in the engine, and nothing reaches back");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("stand in a package of ours") {
                @Override
                public boolean test(JavaClass javaClass) {
                    return !javaClass.getSimpleName().equals("package-info");
                }
            })
            .should(new com.tngtech.archunit.lang.ArchCondition<JavaClass>("stand in a null-marked package") {
                @Override
                public void check(JavaClass javaClass, com.tngtech.archunit.lang.ConditionEvents events) {
                    boolean marked = javaClass.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                            javaClass, marked, javaClass.getPackageName() + " is not @NullMarked"));
                }
            })
            .because("nothing is null unless it says so");
}
