package dev.guardrail.collect.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.fact.Deliverable;
import dev.guardrail.fact.ExitCriterion;
import dev.guardrail.fact.ExitCriterion.Tick;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Invariant;
import dev.guardrail.fact.ScopeItem;
import dev.guardrail.fact.ScopeKind;
import dev.guardrail.fact.ScopeLimit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms in which people write the same things. */
class PlanFormsTest {

    @Test
    void frontMatterIsAPlan() {
        String text = """
                ---
                milestone: M07
                title: Cache keys
                objective: Make keys explicit.
                posture: Behavior-preserving
                in-scope:
                  - "`src/store/` only"
                out-of-scope:
                  - "no changes to `src/net/`"
                invariants:
                  - name: reads
                    text: equal keys read equal entries
                    verify: [tests/test_cache.py, make check]
                deliverables:
                  - "`docs/keys.md`"
                exit-criteria:
                  - CI is green
                ---
                ## Deliverables
                - `docs/more.md`
                """;
        PlanFacts facts = PlanFacts.of(text, Map.of("Makefile", "check: all\n"));

        assertThat(facts.plan().title()).isEqualTo("Cache keys");
        assertThat(facts.plan().objective()).isEqualTo("Make keys explicit.");
        assertThat(facts.plan().preserving()).isTrue();
        assertThat(facts.only(Deliverable.class))
                .extracting(Deliverable::line, Deliverable::paths)
                .containsExactly(tuple(15, List.of("docs/keys.md")), tuple(20, List.of("docs/more.md")));
        assertThat(facts.only(Invariant.class))
                .extracting(Invariant::name, Invariant::text, Invariant::verifications, Invariant::missing)
                .containsExactly(tuple(
                        "reads",
                        "equal keys read equal entries",
                        List.of("tests/test_cache.py", "make check"),
                        List.of("tests/test_cache.py")));
        assertThat(facts.only(ScopeLimit.class))
                .extracting(ScopeLimit::line, ScopeLimit::paths)
                .contains(tuple(9, List.of("src/net/")));
        assertThat(facts.only(Gap.class)).isEmpty();
    }

    @Test
    void frontMatterThatCannotBeReadIsAGapAndHidesNothingElse() {
        String broken = "---\nmilestone: [M07\n---\n## Objective\nKeys.\n";
        String twice = "---\nposture: a\nposture: b\n---\n";
        String odd = "---\ndeliverables:\n  a: b\n---\n## Objective\nKeys.\n";

        assertThat(PlanFacts.of(broken).only(Gap.class))
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).startsWith("the front matter is not YAML"));
        assertThat(PlanFacts.of(broken).plan().objective()).isEqualTo("Keys.");
        assertThat(PlanFacts.of(twice).only(Gap.class))
                .extracting(Gap::line, Gap::reason)
                .containsExactly(tuple(3, "the key `posture` occurs twice"));
        assertThat(PlanFacts.of(odd).only(Gap.class))
                .extracting(Gap::line, Gap::reason)
                .containsExactly(tuple(3, "expected a list for deliverables, found a mapping"));
    }

    @Test
    void headingsMayBeUnderlinedBoldInCapitalsOrNumberedWithEmoji() {
        String text = """
                **M07_plan — KEYS**
                ===================

                1. Milestone Intent

                -------------------

                Make keys explicit.

                2️⃣ Non-Goals (Hard)
                ---

                * no tuning

                **Deliverables:**

                * `docs/keys.md`

                M07 SCOPE (IN)
                1) the parser

                ## 🔟 Exit Criteria (M07 Can Close When…)

                ✅ CI is green
                ✅ Docs are there
                """;
        PlanFacts facts = PlanFacts.of(text);

        assertThat(facts.plan().title()).isEqualTo("KEYS");
        assertThat(facts.plan().objective()).isEqualTo("Make keys explicit.");
        assertThat(facts.only(ScopeItem.class))
                .extracting(ScopeItem::line, ScopeItem::kind, ScopeItem::text)
                .containsExactly(tuple(20, ScopeKind.IN, "the parser"), tuple(13, ScopeKind.OUT, "no tuning"));
        assertThat(facts.only(Deliverable.class)).hasSize(1);
        assertThat(facts.only(ExitCriterion.class))
                .extracting(ExitCriterion::line, ExitCriterion::text, ExitCriterion::tick)
                .containsExactly(tuple(24, "CI is green", Tick.NONE), tuple(25, "Docs are there", Tick.NONE));
    }

    @Test
    void aSentenceThatIsBoldOrQuotedIsNoHeading() {
        String text = "## Single Objective (Lock This)\n\n> **Make keys explicit.**\n\nNothing else.\n";

        assertThat(PlanFacts.of(text).plan().objective()).isEqualTo("Make keys explicit.");
    }

    @Test
    void aCheckMarkIsATickOnlyBesideEmptyBoxes() {
        String text = "## Exit Criteria\n- ✅ a\n- ☐ b\n";

        assertThat(PlanFacts.of(text).only(ExitCriterion.class))
                .extracting(ExitCriterion::text, ExitCriterion::tick)
                .containsExactly(tuple("a", Tick.TICKED), tuple("b", Tick.OPEN));
    }

    @Test
    void rowsOfATableAreItems() {
        String text = """
                ## Invariants

                | # | Invariant | Verification |
                |---|---|---|
                | 1 | No schema change | `make schema`, `test_schema_is_stable` |

                ## Deliverables

                | Artifact | Purpose |
                |---|---|
                | `docs/a.md` | as `docs/template.md` asks |
                | Helper | [`tool.py`](../scripts/tool.py) |
                """;
        PlanFacts facts = PlanFacts.of(text, Map.of("tests/test_s.py", "def test_schema_is_stable(): ...\n"));

        assertThat(facts.only(Invariant.class))
                .extracting(Invariant::name, Invariant::verifications, Invariant::missing)
                .containsExactly(tuple(
                        "No schema change", List.of("make schema", "test_schema_is_stable"), List.of("make schema")));
        assertThat(facts.only(Deliverable.class))
                .extracting(Deliverable::line, Deliverable::paths)
                .containsExactly(tuple(11, List.of("docs/a.md")), tuple(12, List.of("scripts/tool.py")));
    }

    @Test
    void labelsSayWhatHeadingsDoNot() {
        String text = """
                # Plan

                **Milestone:** M07 — Cache keys
                **Objective:** Make keys explicit.
                **Posture:** Behaviour-changing
                **Out of scope:** edits to `src/net/`
                """;
        PlanFacts facts = PlanFacts.of(text);

        assertThat(PlanReader.read("plan.md", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .milestone())
                .isEqualTo("M07");
        assertThat(facts.plan().objective()).isEqualTo("Make keys explicit.");
        assertThat(facts.plan().preserving()).isFalse();
        assertThat(facts.only(ScopeLimit.class))
                .extracting(ScopeLimit::line, ScopeLimit::paths)
                .containsExactly(tuple(6, List.of("src/net/")));
    }

    @Test
    void aPlanThatWasPastedAsCodeIsRead() {
        String text = "Here it is:\n\n```markdown\n# M07 — Keys\n\n## Objective\nMake keys explicit.\n```\n";

        assertThat(PlanFacts.of(text).plan().objective()).isEqualTo("Make keys explicit.");
        assertThat(PlanFacts.of(text).plan().line()).isEqualTo(4);
    }

    @Test
    void codeIsAnExampleUnlessItIsNothingButPaths() {
        String text = """
                ## Deliverables
                Location:
                ```
                src/store/key.py
                ```
                ```
                docs/
                └── keys.md
                ```
                """;

        assertThat(PlanFacts.of(text).only(Deliverable.class))
                .extracting(Deliverable::line, Deliverable::paths)
                .containsExactly(tuple(4, List.of("src/store/key.py")));
    }

    @Test
    void placeholdersAreNoItems() {
        String text = "## Objective\nTo be defined.\n## In Scope\n- TBD\n## Exit Criteria\n_To be determined later._\n";

        assertThat(PlanFacts.of(text).facts()).hasSize(1);
        assertThat(PlanFacts.of(text).plan().objective()).isEmpty();
    }

    @Test
    void frontMatterThatIsNoYamlIsAGapWhicheverWayItsKeysAreWritten() {
        PlanFacts facts = PlanFacts.of("---\nin_scope: [a\n---\n## Deliverables\n- a thing\n");

        assertThat(facts.only(Gap.class))
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).startsWith("the front matter is not YAML"));
        assertThat(facts.only(Deliverable.class)).hasSize(1);
    }

    @Test
    void aKeyOfTheFrontMatterThatIsThereTwiceIsAGapWhicheverWayItIsWritten() {
        PlanFacts facts = PlanFacts.of("---\nout_of_scope: [a]\nout_of_scope: [b]\n---\n");

        assertThat(facts.only(Gap.class))
                .extracting(Gap::line, Gap::reason)
                .containsExactly(tuple(3, "the key `out_of_scope` occurs twice"));
    }

    @Test
    void aSectionOfMoreItemsThanPeopleWriteIsAGapAndTheOthersAreRead() {
        String text = "## Deliverables\n" + "- `src/a.py`\n".repeat(251) + "## Exit Criteria\n" + "- x\n".repeat(250);
        PlanFacts facts = PlanFacts.of(text);

        assertThat(facts.only(Gap.class))
                .extracting(Gap::line, Gap::reason)
                .containsExactly(tuple(2, "too many items to read: 251 in one section, the limit is 250"));
        assertThat(facts.only(Deliverable.class)).isEmpty();
        assertThat(facts.only(ExitCriterion.class)).hasSize(250);
    }

    @Test
    void aLimitForbidsARenameThatLeavesOrEntersWhatItIsAbout() {
        ScopeLimit limit = PlanFacts.of("## Out of Scope\n- `src/net/`\n", Map.of("src/net/a.py", ""))
                .only(ScopeLimit.class)
                .get(0);

        assertThat(limit.forbidsAny(List.of("src/net/a.py", "src/b.py"))).isTrue();
        assertThat(limit.forbidsAny(List.of("src/b.py", "src/net/a.py"))).isTrue();
        assertThat(limit.forbidsAny(List.of("src/b.py"))).isFalse();
    }
}
