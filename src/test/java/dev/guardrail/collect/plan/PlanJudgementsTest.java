package dev.guardrail.collect.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Invariant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanJudgementsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "🎯 Single Objective (Lock This) | OBJECTIVE",
                "1. Intent / Target | OBJECTIVE",
                "M28 Objective (Single Sentence) | OBJECTIVE",
                "3️⃣ Explicit Scope Definition | SCOPE",
                "4. Scope — What M18 Does | SCOPE",
                "✅ In Scope (M24) | IN_SCOPE",
                "2. Explicitly Out-of-Scope (Hard No) | OUT_OF_SCOPE",
                "Non-goals (explicitly out of scope for M23) | OUT_OF_SCOPE",
                "Out of Scope / Non-Goals | OUT_OF_SCOPE",
                "Deferred Explicitly to M08+ | OUT_OF_SCOPE",
                "3. Refactor Posture | POSTURE",
                "Invariants (must hold) | INVARIANTS",
                "4. Declared Invariants | INVARIANTS",
                "Deliverables After CI Green | DELIVERABLES",
                "DELIVERABLES CHECKLIST (PR description must include) | DELIVERABLES",
                "8. Definition of Done (Exit Criteria) | EXIT_CRITERIA",
                "Acceptance criteria (hard gates) | EXIT_CRITERIA"
            })
    void aHeadingOpensASection(String heading, Section section) {
        assertThat(Section.of(heading)).contains(section);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Audit posture",
                "Rollback posture",
                "Coverage Targets",
                "Test Scope",
                "Hard Constraints (Non-Negotiable)",
                "Deliverable Guarantee",
                "Success Signal",
                "Why this is the right goal",
                "Closeout"
            })
    void anotherHeadingOpensNone(String heading) {
        assertThat(Section.of(heading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Behavior-Preserving (Strict) | true",
                "behaviour preserving refactor | true",
                "No behavior changes | true",
                "Preserve existing behavior | true",
                "Behavior-changing | false",
                "Not behavior-preserving | false",
                "Mostly behavior-preserving | false",
                "Behavior-preserving except for the CLI | false",
                "Additive | false"
            })
    void aPostureSaysWhetherItPreservesBehaviour(String posture, boolean preserves) {
        assertThat(Posture.preserves(posture)).isEqualTo(preserves);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No changes to `a/b.py`, `a/c.py` or `d/` | a/b.py a/c.py d/",
                "No `.github/workflows/**` edits | .github/workflows/**",
                "`src/legacy/` | src/legacy/",
                "`src/legacy/` (M12) | src/legacy/",
                "Do not touch any files in `src/x/` | src/x/",
                "`src/x.py` stays untouched | src/x.py",
                "No `cli.py` / `a/models.py` splits | ''",
                "Reading real `a.csv` | ''",
                "No changes outside `src/x/` | ''",
                "No new features in `src/x/` | ''",
                "`a/b.py` (skipped unless needed) | ''"
            })
    void anItemSaysWhetherItsPathsAreOut(String item, String paths) {
        assertThat(String.join(" ", OutOfScope.paths(MarkdownReader.inline(item), new PathWords("docs/M07_plan.md"))))
                .isEqualTo(paths);
    }

    private static final Map<String, String> HEAD = Map.of(
            "web/package.json", "{\n\t\"scripts\": {\n\t\t\"lint\": \"eslint .\"\n\t}\n}\n",
            "Makefile", "X := 1\n.PHONY: check\ncheck test: a\n\tpytest\n",
            "scripts/run.py", "",
            "tests/test_a.py", "class TestA:\n    def test_one(self): ...\n",
            "src/test/java/FooTest.java", "class FooTest { void bar() {} }\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npm run lint",
                "cd web && npm run lint",
                "make check",
                "make -C web test X=1",
                "python scripts/run.py --fast",
                "python -m pytest",
                "pytest tests/test_a.py::TestA -q",
                "cargo test",
                "test_one",
                "tests/test_a.py::test_one",
                "TestA::test_one",
                "FooTest",
                "FooTest.bar",
                "tests/test_a.py",
                "npm install"
            })
    void whatVerifiesAnInvariantIsThere(String verification) {
        assertThat(missing(verification)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npm run build",
                "npm test",
                "make X",
                "make verify",
                "python scripts/other.py",
                "pytest tests/test_b.py",
                "./scripts/run.sh",
                "test_on",
                "tests/test_a.py::test_two",
                "tests/test_b.py::test_one",
                "FooTest.baz",
                "BarTest",
                "tests/test_b.py"
            })
    void whatVerifiesAnInvariantIsMissing(String verification) {
        assertThat(missing(verification)).isTrue();
    }

    @Test
    void aTestThatMayStandInAFileTooLargeToReadIsNotMissing() {
        PlanFacts facts = PlanFacts.of(
                "## Invariants\n- Keys, see `test_key`\n", Map.of("tests/test_big.py", "#".repeat((1 << 20) + 1)));

        assertThat(facts.only(Invariant.class).get(0).missing()).isEmpty();
        assertThat(facts.only(Gap.class)).singleElement().satisfies(gap -> {
            assertThat(gap.path()).isEqualTo("tests/test_big.py");
            assertThat(gap.evidence()).isEqualTo(Evidence.PLAN);
        });
    }

    private static boolean missing(String verification) {
        Invariant invariant = PlanFacts.of("## Invariants\n- It holds: `" + verification + "`\n", HEAD)
                .only(Invariant.class)
                .get(0);
        assertThat(invariant.verifications()).containsExactly(verification);
        return Optional.of(invariant.missing()).filter(list -> !list.isEmpty()).isPresent();
    }
}
