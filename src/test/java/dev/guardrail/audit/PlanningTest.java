package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.PlanChange;
import dev.guardrail.fact.PreservationPromise;
import dev.guardrail.rule.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningTest {

    private static final List<String> PATTERNS = List.of("**/{milestone}_plan.md");
    private static final String PLAN = "# M04 — Keys\n\n## Objective\nMake keys explicit.\n";

    @TempDir
    private Path folder;

    @Test
    void thePlanThatTheRangeWroteIsUnderAudit() {
        List<Fact> facts = facts(Map.of(), Map.of(Changes.PLAN_PATH, PLAN), EvidenceFiles.NOTHING);

        assertThat(only(Plan.class, facts)).extracting(Plan::milestone).containsExactly("M04");
        assertThat(only(PlanChange.class, facts))
                .extracting(PlanChange::milestone, PlanChange::audited)
                .containsExactly(tuple("M04", true));
    }

    @Test
    void withoutPlanAndMilestoneNothingIsWanted() {
        assertThat(facts(Map.of(), Map.of("src/app.py", ""), EvidenceFiles.NOTHING))
                .isEmpty();
    }

    @Test
    void aPlanThatTheRangeLeftAloneIsUnderAuditIfItsMilestoneIs() {
        Map<String, String> plans = Map.of(Changes.PLAN_PATH, PLAN);

        assertThat(facts(plans, plans, EvidenceFiles.NOTHING)).isEmpty();
        assertThat(facts(plans, plans, Changes.milestone("m04")))
                .hasOnlyElementsOfType(Plan.class)
                .hasSize(1);
    }

    @Test
    void aMilestoneWithoutAPlanIsASlipOfThePen() {
        assertThatThrownBy(() -> facts(Map.of(), Map.of(Changes.PLAN_PATH, PLAN), Changes.milestone("M05")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("milestone `M05` has no plan; did you mean `M04`?");
    }

    @Test
    void aPlanThatIsGoneIsAGap() {
        assertThat(facts(Map.of(Changes.PLAN_PATH, PLAN), Map.of(), Changes.milestone("M04")))
                .contains(new Gap(
                        Evidence.PLAN,
                        Gap.Kind.ABSENT,
                        Place.file(""),
                        "the head has no plan of milestone `M04`, but the base has one"))
                .noneMatch(Plan.class::isInstance);
    }

    @Test
    void theMilestoneIsAuditedEvenIfItsPlanIsGone() {
        assertThat(only(PlanChange.class, facts(Map.of(Changes.PLAN_PATH, PLAN), Map.of(), Changes.milestone("M04"))))
                .extracting(PlanChange::audited, PlanChange::keptPercent)
                .containsExactly(tuple(true, 0));
    }

    @Test
    void aMilestoneWithTwoPlansCannotBeAudited() {
        Map<String, String> plans = Map.of("a/M04_plan.md", PLAN, "b/M04_plan.md", PLAN);

        assertThatThrownBy(() -> facts(plans, plans, Changes.milestone("M04")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("milestone M04 has several plans: a/M04_plan.md, b/M04_plan.md");
    }

    @Test
    void aPlanThatWasGivenComesBeforeThoseOfTheRange() {
        Path given = Changes.file(folder, "M07_plan.md", PLAN.replace("M04", "M07"));

        List<Fact> facts = facts(Map.of(), Map.of(Changes.PLAN_PATH, PLAN), Changes.plan(given));

        assertThat(only(Plan.class, facts))
                .extracting(Plan::milestone, Plan::path)
                .containsExactly(tuple("M07", "M07_plan.md"));
        assertThat(only(PlanChange.class, facts))
                .extracting(PlanChange::audited)
                .containsExactly(false);
    }

    @Test
    void whereThePolicyHasThemElsewherePlansAreFoundThere() {
        Change change = Changes.of(Map.of(), Map.of("plans/M04.md", PLAN, "M05_plan.md", PLAN), EvidenceFiles.NOTHING);

        List<Fact> facts = new Planning(change, List.of("plans/{milestone}.md"), new Readings()).facts();

        assertThat(only(Plan.class, facts)).extracting(Plan::path).containsExactly("plans/M04.md");
        assertThat(only(PlanChange.class, facts))
                .extracting(PlanChange::path, PlanChange::audited)
                .containsExactly(tuple("plans/M04.md", true));
    }

    @Test
    void aGivenPlanThatCannotBeReadIsAGap() throws IOException {
        Path gone = Changes.file(folder, "gone.md", "");
        Files.delete(gone);
        Path large = Changes.file(folder, "large.md", " ".repeat((1 << 20) + 1));
        Path empty = Changes.file(folder, "empty.md", "Nothing in particular.");

        assertThat(List.of(gone, large, empty))
                .flatExtracting(file -> facts(Map.of(), Map.of(), Changes.plan(file)))
                .extracting(fact -> ((Gap) fact).evidence(), fact -> ((Gap) fact).path(), fact -> ((Gap) fact).reason())
                .satisfiesExactly(
                        gap -> assertThat(gap).isEqualTo(tuple(Evidence.PLAN, "gone.md", "it cannot be read")),
                        gap -> assertThat(gap)
                                .isEqualTo(tuple(
                                        Evidence.PLAN,
                                        "large.md",
                                        "too large to read: 1048577 bytes, the limit is 1048576")),
                        gap -> assertThat(gap.toList().get(2)).asString().startsWith("expected a plan: "));
    }

    @Test
    void aPlanOfTheRepositoryThatIsTooLargeIsAGap() {
        String large = PLAN + " ".repeat(2 << 20);

        assertThat(only(Gap.class, facts(Map.of(), Map.of(Changes.PLAN_PATH, large), EvidenceFiles.NOTHING)))
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.path()).isEqualTo(Changes.PLAN_PATH))
                .allSatisfy(gap -> assertThat(gap.evidence()).isEqualTo(Evidence.PLAN));
    }

    @Test
    void aPostureThatPreservesIsAPromise() {
        String preserving = PLAN + "\n## Posture\nBehavior-preserving\n";

        assertThat(only(
                        PreservationPromise.class,
                        facts(Map.of(), Map.of(Changes.PLAN_PATH, preserving), EvidenceFiles.NOTHING)))
                .extracting(PreservationPromise::posture)
                .containsExactly("Behavior-preserving");
        assertThat(only(
                        PreservationPromise.class,
                        facts(Map.of(), Map.of(Changes.PLAN_PATH, PLAN), EvidenceFiles.NOTHING)))
                .isEmpty();
    }

    @Test
    void aPromiseIsOnlyJudgedWhereSurfacesWereCompared() {
        assertThat(compatibility(Map.of("README.md", "a\n"), Map.of("README.md", "b\n")))
                .isEqualTo("n/a {}");
        assertThat(compatibility(Map.of("tool.py", "def f(): ...\n"), Map.of("tool.py", "def f(a): ...\n")))
                .isEqualTo("n/a {}");
        assertThat(compatibility(Map.of("src/a.py", "def f(): ...\n"), Map.of("src/a.py", "def f(): pass\n")))
                .isEqualTo("pass {compared surfaces=1}");
        assertThat(compatibility(Map.of("src/a.py", "def f(): ...\n"), Map.of("src/a.py", "def f(a): ...\n")))
                .isEqualTo("fail {compared surfaces=1}");
    }

    private static String compatibility(Map<String, String> before, Map<String, String> after) {
        Map<String, String> head = new TreeMap<>(after);
        head.put(Changes.PLAN_PATH, PLAN + "\n## Posture\nBehavior-preserving\n");
        return Changes.audit(Changes.of(before, head, EvidenceFiles.NOTHING), "version: 1\n").gates().stream()
                .filter(gate -> gate.gate() == Gate.COMPATIBILITY)
                .map(gate -> gate.status() + " " + gate.inspected())
                .findFirst()
                .orElseThrow();
    }

    private static List<Fact> facts(Map<String, String> before, Map<String, String> after, EvidenceFiles given) {
        return new Planning(Changes.of(before, after, given), PATTERNS, new Readings()).facts();
    }

    private static <T extends Fact> List<T> only(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
