package dev.guardrail.collect.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Plan;
import dev.guardrail.fact.ScopeItem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where plans state their objective and their posture, and which of several postures is theirs. */
class AimsTest {

    private static final String NAMED = "# M07 — Keys\n\n";
    private static final String OBJECTIVE = "## Objective\nMake keys explicit.\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Field | Value |\n|---|---|\n| **Refactor Posture** | Behavior-Preserving |\n",
                "| Posture | Behavior-Preserving |\n|---|---|\n| Owner | me |\n",
                "- Owner: me\n- **Posture:** Behavior-Preserving\n",
                "- About it:\n  - **Posture:** Behavior-Preserving\n",
                "**Posture: Behavior-Preserving**\n",
                "POSTURE: BEHAVIOR-PRESERVING\n",
                "> **Declared Posture:** Behavior-Preserving\n",
                "## Posture: Behavior-Preserving\n\n- Reads stay the same\n",
                "## 3. Refactor Posture — Behavior-Preserving\n\n- Reads stay the same\n",
                "## Refactor Posture (Behavior-Preserving)\n\n- Reads stay the same\n",
                "## Posture\n\n**Behavior-Preserving**\n\n- Reads stay the same\n",
                "## Posture\n\n| What | Value |\n|---|---|\n| Posture | Behavior-Preserving |\n"
            })
    void aPostureIsReadInWhateverFormItIsStated(String text) {
        Plan after = PlanFacts.of(NAMED + OBJECTIVE + text).plan();
        Plan before = PlanFacts.of(NAMED + text + "\n" + OBJECTIVE).plan();

        assertThat(after.posture()).isEqualToIgnoringCase("Behavior-Preserving");
        assertThat(after.preserving()).isTrue();
        assertThat(before.posture()).isEqualTo(after.posture());
        assertThat(before.objective()).isEqualTo("Make keys explicit.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Posture\n- [ ] Behavior-Preserving\n- [x] Behavior-Changing\n",
                "## Posture\nChoose one:\n\n- [x] Behavior-Changing\n- [ ] Behavior-Preserving\n",
                "## Posture\n☐ Behavior-Preserving\n☑ Behavior-Changing\n",
                "## Posture\n- ❌ Behavior-Preserving\n- ☑ Behavior-Changing\n",
                "## Posture\n[ ] Behavior-Preserving / [x] Behavior-Changing\n",
                "**Posture:** [ ] Behavior-Preserving [x] Behavior-Changing\n",
                "| Posture | ☐ Behavior-Preserving ☒ Behavior-Changing |\n|---|---|\n",
                "## Posture\n| Kind | Is |\n|---|---|\n| Behavior-Preserving | [ ] |\n| Behavior-Changing | [x] |\n"
            })
    void ofSeveralPosturesTheTickedOneIsThatOfThePlan(String changing) {
        String preserving = changing.replace("Changing", "?")
                .replace("Preserving", "Changing")
                .replace("?", "Preserving");

        assertThat(PlanFacts.of(OBJECTIVE + changing).plan().posture()).isEqualTo("Behavior-Changing");
        assertThat(PlanFacts.of(OBJECTIVE + changing).plan().preserving()).isFalse();
        assertThat(PlanFacts.of(OBJECTIVE + preserving).plan().posture()).isEqualTo("Behavior-Preserving");
        assertThat(PlanFacts.of(OBJECTIVE + preserving).plan().preserving()).isTrue();
    }

    @Test
    void aChoiceInWhichNothingIsTickedIsNoPostureAndOneInWhichAllIsPromisesNothing() {
        String open = OBJECTIVE + "## Posture\nChoose one:\n- [ ] Behavior-Preserving\n- [ ] Behavior-Changing\n";
        Plan both = PlanFacts.of(open.replace("[ ]", "[x]")).plan();

        assertThat(PlanFacts.of(open).plan().posture()).isEmpty();
        assertThat(both.posture()).isEqualTo("Behavior-Preserving; Behavior-Changing");
        assertThat(both.preserving()).isFalse();
    }

    @Test
    void boxesUnderAPostureThatIsStatedAreNoChoice() {
        String text = "## Posture\n**Behavior-Preserving**\n\n- [ ] No behavior change in reads\n- [x] Types\n";

        assertThat(PlanFacts.of(OBJECTIVE + text).plan().posture()).startsWith("Behavior-Preserving");
        assertThat(PlanFacts.of(OBJECTIVE + text).plan().preserving()).isTrue();
    }

    @Test
    void otherPosturesPlaceholdersAndWhatIsOutOfScopeAreNotThePostureOfThePlan() {
        String text = OBJECTIVE + """
                - **Audit posture:** behavior-preserving
                - **Posture:** TBD

                ## Out of Scope
                - Posture: behavior-preserving rewrites
                """;

        assertThat(PlanFacts.of(text).plan().posture()).isEmpty();
    }

    @Test
    void aHeadingThatStatesThePostureEndsTheScope() {
        String text = "# M07\n\n## In Scope\n- `src/a.py`\n\n## Posture: Behavior-Preserving\n\n- `src/b.py` stays\n";

        assertThat(PlanFacts.of(text).only(ScopeItem.class))
                .extracting(ScopeItem::text)
                .containsExactly("src/a.py");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| **Milestone** | M07 — Keys |\n|---|---|\n| **Objective** | Make keys explicit |\n",
                "| Field | Value |\n|---|---|\n| Milestone ID | M07 |\n| Milestone Goal: | Make keys explicit |\n",
                "- **Milestone:** M07\n- **Goal:** Make keys explicit\n",
                "**Milestone: M07**\n\n**Objective: Make keys explicit**\n"
            })
    void milestoneAndObjectiveAreReadInATableOrAListOfLabels(String header) {
        String text = "# Plan\n\n" + header + "\n## Deliverables\n- `a.md`\n";
        PlanDocument plan = PlanReader.read("plan.md", text.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.milestone()).isEqualTo("M07");
        assertThat(plan.objective()).isEqualTo("Make keys explicit");
    }

    @Test
    void theGoalOfAStepIsNotTheObjective() {
        String text = NAMED + "## In Scope\n- `a.py`\n\n## Steps\n- Goal: tidy up\n";

        assertThat(PlanFacts.of(text).plan().objective()).isEmpty();
    }
}
