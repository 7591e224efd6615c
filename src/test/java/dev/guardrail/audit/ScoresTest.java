package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.finding.Finding;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Figure;
import dev.guardrail.verdict.Figure.Standing;
import dev.guardrail.verdict.ScoreResult;
import dev.guardrail.verdict.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores follow from gates, shares and findings; what is not known is no number. */
class ScoresTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String PINNED = "a/b@0123456789012345678901234567890123456789";

    @TempDir
    Path temp;

    @Test
    void aPolicyWithoutScoresHasNone() {
        assertThat(scores("", PINNED).isEmpty()).isTrue();
    }

    @Test
    void aScoreIsTheWeightedMeanOfWhatThePolicyNames() {
        Scores scores = scores("""
                scores:
                  ci: {from: [{gate: workflows}, {ratio: pinned-actions, weight: 3}, {severity: high, worst: 4}]}
                """, PINNED, "a/b@v1");
        assertThat(scores.dimensions()).singleElement().satisfies(score -> {
            assertThat(score.parts())
                    .extracting(part -> part.figure().share())
                    .hasToString("[0.0 % (0/1), 50.0 % (1/2), 75.0 % (3/4)]");
            // (0 + 3 × 1/2 + 3/4) of 5 weights, times 5.
            assertThat(score.value()).map(Object::toString).contains("2.2");
        });
    }

    @Test
    void everyFigureNamesItsRuleItsLineAndWhatLowersIt() {
        Scores scores = scores("""
                scores:
                  ci: {from: [{gate: workflows}, {ratio: pinned-actions}]}
                """, PINNED, "a/b@v1");
        ScoreResult.Part gate = scores.dimensions().get(0).parts().get(0);
        assertThat(gate.rule()).isEqualTo("verdict/figure-of-a-gate-that-fails");
        assertThat(gate.place().path()).isEqualTo("rules/verdict/figures.drl");
        assertThat(gate.figure().source().place()).hasToString("p.yaml:4");
        assertThat(gate.figure().findings()).extracting(Finding::rule).containsExactly("workflows/unpinned-action");
        assertThat(scores.dimensions().get(0).parts().get(1).figure().places())
                .hasToString("[.github/workflows/ci.yml:7]");
    }

    @Test
    void whatIsNotTheBestIsNeverPrintedAsTheBest() {
        String[] uses = new String[200];
        Arrays.fill(uses, PINNED);
        uses[0] = "a/b@v1";
        assertThat(scores("scores: {ci: {from: [{ratio: pinned-actions}]}}", uses)
                        .dimensions()
                        .get(0)
                        .value())
                .map(Object::toString)
                .contains("4.9");
    }

    @Test
    void withoutItsEvidenceAFigureAScoreAndTheOverallScoreAreNotKnown() {
        Scores scores = scores("""
                scores:
                  tests: {from: [{ratio: line-coverage}, {ratio: pinned-actions}]}
                  ci: {from: [{gate: workflows}]}
                """, PINNED);
        assertThat(scores.get("tests").orElseThrow().standing()).isEqualTo(Standing.NOT_KNOWN);
        assertThat(scores.get("tests").orElseThrow().value()).isEmpty();
        assertThat(scores.get("tests").orElseThrow().parts().get(0).figure().says())
                .isEqualTo("missing evidence: coverage");
        assertThat(scores.get("ci").orElseThrow().value()).map(Object::toString).contains("5.0");
        assertThat(scores.overall().standing()).isEqualTo(Standing.NOT_KNOWN);
        assertThat(scores.overall().value()).isEmpty();
    }

    @Test
    void aGateThatWasGivenNothingIsNotKnownAndOneThatHasNothingToJudgeDoesNotCount() {
        Scores scores = scores("""
                scores:
                  coverage: {from: [{gate: coverage}]}
                  imports: {from: [{gate: invariants}, {gate: workflows}]}
                  docs: {from: [{gate: determinism}]}
                """, PINNED);
        assertThat(scores.get("coverage").orElseThrow().standing()).isEqualTo(Standing.NOT_KNOWN);
        assertThat(scores.get("imports").orElseThrow().parts())
                .extracting(part -> part.figure().standing())
                .containsExactly(Standing.NOT_APPLICABLE, Standing.KNOWN);
        assertThat(scores.get("imports").orElseThrow().value())
                .map(Object::toString)
                .contains("5.0");
        assertThat(figure(scores, "docs").says()).isEqualTo("no guardrail of it is on");
    }

    @Test
    void aGapLeavesFindingsAndRatiosUnknown() {
        Audit audit = audit(
                Map.of(CI, "on: [\n", "README.md", "before\n"), Map.of(CI, "on: [\n", "README.md", "after\n"), """
                version: 1
                scores:
                  ci: {from: [{gate: workflows}, {severity: low, worst: 1}, {ratio: pinned-actions}]}
                  sec: {from: [{guardrail: workflows/unpinned-action, worst: 1}]}
                """);
        assertThat(audit.scores().dimensions())
                .flatExtracting(ScoreResult::parts)
                .extracting(part -> part.figure().standing())
                .containsOnly(Standing.NOT_KNOWN);
    }

    @Test
    void aGuardrailThatIsOffHasNoFigure() {
        Scores scores = scores("scores: {tests: {from: [{guardrail: tests/skipped-by-change, worst: 1}]}}", PINNED);
        assertThat(scores.dimensions().get(0).parts())
                .extracting(part -> part.figure().says())
                .containsExactly("the guardrail is off");
        assertThat(scores.overall().standing()).isEqualTo(Standing.NOT_KNOWN);
    }

    @Test
    void moreFindingsThanTheWorstLeaveNothing() {
        Scores scores =
                scores("scores: {sec: {from: [{guardrail: workflows/unpinned-action, worst: 1}]}}", "a/b@v1", "c/d@v1");
        assertThat(scores.dimensions().get(0).value()).map(Object::toString).contains("0.0");
    }

    @Test
    void coverageIsThatOfTheReportsAndTheOverallScoreIsTheMeanOfThePrintedOnes() throws IOException {
        Path report = Files.writeString(temp.resolve("lcov.info"), "SF:a.py\nDA:1,1\nDA:2,1\nDA:3,0\nend_of_record\n");
        Change change = Changes.of(
                Map.of("a.py", "x = 1\ny = 2\nz = 3\n", "b.md", ""),
                Map.of("a.py", "x = 1\ny = 2\nz = 3\n", "b.md", "b\n"),
                Changes.coverage(report));
        String policy = """
                version: 1
                scores:
                  lines: {weight: 2, from: [{ratio: line-coverage}]}
                  branches: {from: [{ratio: branch-coverage}]}
                  patch: {from: [{ratio: patch-coverage}]}
                  findings: {from: [{severity: critical, worst: 2}]}
                """;
        Scores scores = new Auditor()
                .audit(change, new PolicySource("p.yaml", policy), LocalDate.parse("2026-02-01"))
                .scores();
        assertThat(scores.get("lines").orElseThrow().value())
                .map(Object::toString)
                .contains("3.3");
        assertThat(figure(scores, "branches").says()).isEqualTo("no coverage report counts branches");
        assertThat(figure(scores, "patch").standing()).isEqualTo(Standing.NOT_APPLICABLE);
        assertThat(figure(scores, "patch").says()).isEqualTo("there are no added lines");
        assertThat(scores.overall().standing()).isEqualTo(Standing.NOT_KNOWN);
    }

    private static Figure figure(Scores scores, String dimension) {
        return scores.get(dimension).orElseThrow().parts().get(0).figure();
    }

    private static Scores scores(String policy, String... uses) {
        StringBuilder workflow = new StringBuilder("on: push\njobs:\n  one:\n    runs-on: x\n    steps:\n");
        for (String one : uses) {
            workflow.append("      - uses: ").append(one).append('\n');
        }
        return audit(
                        Map.of("README.md", "before\n"),
                        Map.of(CI, workflow.toString(), "README.md", "after\n"),
                        "version: 1\npacks: [workflows, coverage, imports]\n" + policy)
                .scores();
    }

    private static Audit audit(Map<String, String> before, Map<String, String> after, String policy) {
        return Changes.audit(Changes.of(before, after, EvidenceFiles.NOTHING), policy);
    }
}
