package dev.guardrail.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.AccessLevel;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.ComparedCoverage;
import dev.guardrail.fact.Counter;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileCoverage;
import dev.guardrail.fact.ParameterValue;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PreservationPromise;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.fact.Setting;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.SurfaceChangeKind;
import dev.guardrail.fact.SurfaceKind;
import dev.guardrail.finding.Details;
import dev.guardrail.finding.Violation;
import dev.guardrail.rule.RuleIndex;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBaseTest {

    private static final RuleBase RULES = RuleBase.guardrails();
    private static final String UNPINNED = "workflows/unpinned-action";

    @Test
    void everyRuleKnowsItsFileAndLine() throws java.io.IOException {
        RuleIndex index = RuleIndex.builtIn();
        assertThat(RULES.rules())
                .hasSizeGreaterThan(10)
                .isEqualTo(index.catalogue().ids());
        List<String> others = new ArrayList<>(RuleBase.verdict().rules());
        assertThat(index.others().keySet()).containsExactlyInAnyOrderElementsOf(others);
        assertThat(RuleBase.claims().rules()).isEqualTo(index.claims().keySet());
        List<String> rules = new ArrayList<>(RULES.rules());
        rules.addAll(others);
        rules.addAll(index.claims().keySet());
        for (String rule : rules) {
            Place place = index.source(rule).place();
            assertThat(Files.readAllLines(Path.of(place.path())).get(place.line() - 1))
                    .isEqualTo("rule \"" + rule + "\"");
        }
    }

    @Test
    void rulesOfAnotherVersionAreRefusedAndItIsSaidWhatToDo() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> RuleBase.requireVersion("0"))
                .withMessage("the compiled rules have version 0, but this Guardrail reads version 1;"
                        + " delete the build output and build again");
        RuleBase.requireVersion(RuleBase.VERSION);
    }

    @Test
    void theRulesOfTheVerdictAreApart() {
        assertThat(RULES.rules()).noneMatch(rule -> rule.startsWith("verdict/"));
        assertThat(RuleBase.verdict().rules()).allMatch(rule -> rule.startsWith("verdict/"));
    }

    @Test
    void aConclusionKeepsItsMatchWithBindingsAndFacts() {
        ActionReference use = use("a/b@v1");
        Setting allow = allow();
        assertThat(RULES.conclude(List.of(use, allow), Violation.class, rule -> true))
                .singleElement()
                .satisfies(conclusion -> {
                    assertThat(conclusion.value().rule()).isEqualTo(UNPINNED);
                    Match match = conclusion.matches().get(0);
                    assertThat(match.bindings()).containsEntry("$uses", "a/b@v1");
                    assertThat(match.objects()).containsExactly(allow, use);
                });
    }

    @Test
    void twoMatchesWithEqualConclusionsAreBothKept() {
        Setting other =
                new Setting(UNPINNED, "allow", new ParameterValue.Patterns(List.of("x/*")), Place.line("p.yaml", 2));
        assertThat(RULES.conclude(List.of(use("a/b@v1"), allow(), other), Violation.class, rule -> true))
                .singleElement()
                .satisfies(conclusion -> assertThat(conclusion.matches()).hasSize(2));
    }

    @Test
    void twoMatchesWithTheSameConclusionEachKeepWhatTheirRuleInserted() {
        String rule = "plan/posture-contradicted";
        PreservationPromise first = new PreservationPromise(Place.line("a.md", 1), "strict");
        PreservationPromise second = new PreservationPromise(Place.line("b.md", 1), "strict");
        List<Fact> facts = List.of(
                second,
                first,
                new SurfaceChange(
                        Place.line("a.py", 1), SurfaceKind.PYTHON_API, "a.run", SurfaceChangeKind.CHANGED, "()", "(x)"),
                new Setting(rule, "additions", new ParameterValue.Patterns(List.of()), Place.line("p.yaml", 1)));

        assertThat(RULES.conclude(facts, Violation.class, rule::equals))
                .singleElement()
                .satisfies(conclusion -> assertThat(conclusion.matches())
                        .extracting(match ->
                                ((Violation) match.inserted()).details().related())
                        .containsExactly(
                                List.of(new Details.Mention(first, "the plan with this posture")),
                                List.of(new Details.Mention(second, "the plan with this posture"))));
    }

    @Test
    void aRuleThatIsNotSelectedConcludesNothing() {
        assertThat(RULES.conclude(List.of(use("a/b@v1"), allow()), Violation.class, rule -> false))
                .isEmpty();
    }

    @Test
    void whatIsToldIsNoConclusion() {
        Violation told = new Violation("x/y", new Permission(Place.file("f"), "", "all", AccessLevel.READ, ""), "told");
        assertThat(RULES.conclude(List.of(told), Violation.class, rule -> true)).isEmpty();
    }

    @Test
    void aRuleAboutBothSidesRunsOnceWithTheFactsOfTheBaseThatItAsksFor() {
        String rule = "coverage/decreased-on-touched-file";
        FileCoverage was = new FileCoverage(Place.file("a.py"), Counter.LINE, 4, 4, true);
        FileCoverage now = new FileCoverage(Place.file("a.py"), Counter.LINE, 1, 4, true);
        List<Fact> head = List.of(
                now,
                new ComparedCoverage(now.place()),
                new Setting(
                        rule, "tolerance", new ParameterValue.Percentage(BigDecimal.ZERO), Place.line("p.yaml", 1)));
        assertThat(RULES.asksBaseFor(FileCoverage.class, rule::equals)).isTrue();
        assertThat(RULES.asksBaseFor(FileCoverage.class, UNPINNED::equals)).isFalse();
        assertThat(RULES.asksBaseFor(ActionReference.class, name -> true)).isFalse();
        assertThat(RULES.conclude(head, List.of(was), Violation.class, rule::equals))
                .singleElement()
                .satisfies(conclusion ->
                        assertThat(conclusion.matches().get(0).objects()).contains(was, now));
        assertThat(RULES.conclude(head, Violation.class, rule::equals)).isEmpty();
    }

    private static Setting allow() {
        return new Setting(UNPINNED, "allow", new ParameterValue.Patterns(List.of()), Place.line("p.yaml", 1));
    }

    private static ActionReference use(String uses) {
        return new ActionReference(
                Place.line("ci.yml", 3), "build", 1, uses, "a", "b", "", "v1", ReferenceKind.TAG_OR_BRANCH, "");
    }
}
