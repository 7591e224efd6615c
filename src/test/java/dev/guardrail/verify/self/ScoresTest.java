package dev.guardrail.verify.self;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import org.junit.jupiter.api.Test;

/** Scores against their means, their weights and their history. */
class ScoresTest {

    private static final String HEADER = "| Milestone | Arch | CI | Docs | Overall |";
    private static final String LINE = "|---|---|---|---|---|";

    @Test
    void anOverallScoreIsAMean() {
        assertThat(Shelf.of(ClaimKind.SUM, HEADER, LINE, "| M10 | 4.5 | 5.0 | 4.0 | **4.5** |"))
                .containsExactly("3 supported **4.5**");
        assertThat(Shelf.of(ClaimKind.SUM, HEADER, LINE, "| M10 | 4.5 | 5.0 | 4.0 | 4.9 |"))
                .containsExactly("3 open 4.9");
    }

    @Test
    void weightsOfAnEarlierAuditSupportAScoreAndNeverContradictIt() {
        Shelf shelf = new Shelf().with("docs/M00/M00_audit.md", "Weighted (Arch: 80%, CI: 10%, Docs: 10%).");
        assertThat(shelf.read(
                        ClaimKind.SUM,
                        HEADER,
                        LINE,
                        "| M09 | 4.0 | 5.0 | 5.0 | 4.2 |",
                        "| M10 | 4.0 | 5.0 | 5.0 | 4.9 |"))
                .containsExactly("3 supported 4.2", "4 open 4.9");
    }

    @Test
    void ownWeightsContradictTheOwnScore() {
        assertThat(Shelf.of(
                        ClaimKind.SUM,
                        "Weights: Arch 80%, CI 10%, Docs 10%",
                        "",
                        HEADER,
                        LINE,
                        "| M10 | 4.0 | 5.0 | 5.0 | 4.9 |"))
                .containsExactly("5 contradicted 4.9: 4.2");
    }

    @Test
    void aWeightedTableIsCalculated() {
        assertThat(Shelf.of(
                        ClaimKind.SUM,
                        "| Category | Score | Weight | Weighted |",
                        "|---|---|---|---|",
                        "| Arch | 4.5 | 50% | 2.25 |",
                        "| CI | 4.5 | 15% | 0.68 |",
                        "| Docs | 4.0 | 35% | 1.50 |",
                        "| **Overall** | | 100% | **4.33** |"))
                .containsExactly(
                        "3 supported 2.25", "4 supported 0.68", "5 contradicted 1.50: 1.4000", "6 supported **4.33**");
    }

    @Test
    void aScoreOfThePastIsTheOneOfItsAudit() {
        Shelf shelf = new Shelf()
                .with("docs/M08/M08_audit.md", HEADER, LINE, "| M08 | 4.0 | 4.0 | 4.0 | 4.0 |")
                .with("docs/M09/M09_audit.md", HEADER, LINE, "| M09 | 4.0 | 4.0 | 4.0 | 4.0 |");
        assertThat(shelf.read(
                        ClaimKind.SCORE,
                        HEADER,
                        LINE,
                        "| M07 | 1.0 | 1.0 | 1.0 | 1.0 |",
                        "| M08 | 4.0 | 4.0 | 4.0 | 4.0 |",
                        "| M09 | 4.0 | 4.5 | 4.0 | 4.2 |"))
                .containsExactly(
                        "4 supported | M08 | 4.0 | 4.0 | 4.0 | 4.0 |",
                        "5 contradicted | M09 | 4.0 | 4.5 | 4.0 | 4.2 |: arch 4.0, ci 4.0, docs 4.0, overall 4.0");
    }

    @Test
    void aScoreOfTheJsonIsTheScoreOrItsChange() {
        assertThat(Shelf.of(
                        ClaimKind.AGREEMENT,
                        HEADER,
                        LINE,
                        "| M09 | 4.0 | 4.0 | 4.0 | 4.0 |",
                        "| M10 | 4.5 | 4.0 | 4.0 | 4.2 |",
                        "",
                        "```json",
                        "{ \"score_trend_update\": {",
                        "  \"arch\": 0.0,",
                        "  \"ci\": 0.0,",
                        "  \"overall\": 4.2 } }",
                        "```"))
                .containsExactly(
                        "10 supported \"overall\": 4.2",
                        "8 contradicted \"arch\": 0.0: 0.5",
                        "9 supported \"ci\": 0.0");
    }

    @Test
    void aMovementIsTheDifferenceOfTheRows() {
        assertThat(Shelf.of(
                        ClaimKind.AGREEMENT,
                        "## Score Trend",
                        "",
                        HEADER,
                        LINE,
                        "| M09 | 4.0 | 4.0 | 4.0 | 4.0 |",
                        "| M10 | 4.5 | 4.0 | 4.0 | 4.2 |",
                        "",
                        "| Category | Δ | Rationale |",
                        "|---|---|---|",
                        "| Arch | +0.5 | better |",
                        "| CI | +0.1 | better |",
                        "",
                        "- **Architecture:** 4.0 → 4.5 (split)",
                        "- **Docs (4.5):** Maintained."))
                .containsExactly(
                        "10 supported Arch | +0.5",
                        "11 contradicted CI | +0.1: 0.0",
                        "13 supported Architecture:** 4.0 → 4.5",
                        "14 contradicted Docs (4.5: 4.0");
    }
}
