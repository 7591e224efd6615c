package dev.guardrail.verify.self;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import org.junit.jupiter.api.Test;

/** Totals of tables, and heads of lists that say a sum. */
class TotalRowsTest {

    @Test
    void aTotalIsTheSumOfItsRows() {
        assertThat(Shelf.of(
                        ClaimKind.SUM,
                        "| Area | Files | Lines |",
                        "|---|---|---|",
                        "| Code | 4 | +315/-14 |",
                        "| Tests | 1 | +1,479 |",
                        "| Docs | 5 | +6/-26 |",
                        "| **Total** | **10** | +1,790/-40 |"))
                .containsExactly("6 contradicted +1,790: 1800", "6 supported -40", "6 supported 10");
    }

    @Test
    void whatCannotBeAddedUpIsNoSum() {
        assertThat(Shelf.of(
                        ClaimKind.SUM,
                        "| Module | Files | Coverage |",
                        "|---|---|---|",
                        "| a | 10 | 80% |",
                        "| b | 20 | 90% |",
                        "| Total | 12 | 85% |"))
                .isEmpty();
        assertThat(Shelf.of(
                        ClaimKind.SUM,
                        "| Area | Tests |",
                        "|---|---|",
                        "| a | ~10 |",
                        "| b | many |",
                        "| Total | 12 |"))
                .isEmpty();
        assertThat(Shelf.of(
                        ClaimKind.SUM,
                        "| Metric | Tests |",
                        "|---|---|",
                        "| Backend | 10 |",
                        "| Frontend | 20 |",
                        "| Total | 12 |"))
                .isEmpty();
    }

    @Test
    void theHeadOfAListIsTheSumOfItsItems() {
        assertThat(Shelf.of(
                        ClaimKind.SUM,
                        "- **New tests:** +194 lines across 3 files",
                        "  - `a.py`: +74 lines (error paths)",
                        "  - `b.py`: +120 lines",
                        "  - `c.tsx`: +83 lines"))
                .contains("1 contradicted +194 lines across 3 files: 277");
        assertThat(Shelf.of(ClaimKind.SUM, "- +194 lines across 3 files", "  - `a.py`: +74 lines", "  - more"))
                .isEmpty();
    }

    @Test
    void aCalculationIsCalculated() {
        assertThat(Shelf.of(ClaimKind.SUM, "In all 12 + 3 = 15 tests; 118 − 107 = 12 are new."))
                .containsExactly("1 contradicted 118 − 107 = 12: 11", "1 supported 12 + 3 = 15");
        assertThat(Shelf.of(ClaimKind.SUM, "Split 385/110/35 + 20 = 550, or `n = 2 + 2 = 5%`."))
                .isEmpty();
    }

    @Test
    void whatIsEnumeratedIsCounted() {
        assertThat(Shelf.of(ClaimKind.SUM, "All 4 jobs pass (Lint, Types, Test, Build)."))
                .containsExactly("1 supported 4 jobs");
        assertThat(Shelf.of(
                        ClaimKind.SUM,
                        "## 6. Invariants",
                        "",
                        "| Invariant | Status |",
                        "|---|---|",
                        "| A | held |",
                        "| B | held |",
                        "",
                        "## 8. Compliance",
                        "",
                        "3 invariants declared (see Section 6)"))
                .containsExactly("10 contradicted 3 invariants: 2");
    }
}
