package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.VerifiedClaim;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileClaimsTest {

    @TempDir
    Path dir;

    private AuditedChange change;

    @BeforeEach
    void aRangeAddsAndModifiesFiles() {
        change = new AuditedChange(dir)
                .with("src/old.py", "a = 1", "b = 2", "c = 3")
                .with("docs/contracts/api.md", "one")
                .base()
                .with("src/old.py", "a = 1", "b = 3", "c = 3", "d = 4")
                .with("src/pkg/fresh.py", "x = 1", "y = 2")
                .with("tests/test_fresh.py", "def test_x():", "    assert True");
    }

    @Test
    void whatIsNewOrModifiedIsSoInTheRange() {
        assertThat(change.statuses(
                        ClaimKind.FILE,
                        "* New: `src/pkg/fresh.py`",
                        "* Modified: `src/old.py`",
                        "* New: `src/old.py`",
                        "* `fresh.py` was added",
                        "* Deleted: `src/old.py`"))
                .containsExactly(
                        "src/pkg/fresh.py: supported",
                        "src/old.py: supported",
                        "src/old.py: contradicted",
                        "fresh.py: supported",
                        "src/old.py: contradicted");
    }

    @Test
    void aTableSaysItWithItsCells() {
        assertThat(change.statuses(
                        ClaimKind.FILE,
                        "## Files changed",
                        "",
                        "| File | Change |",
                        "|---|---|",
                        "| `src/pkg/fresh.py` | New module |",
                        "| `src/old.py` | Modified |",
                        "| `src/old.py` | Rewritten in spirit |"))
                .containsExactly("src/pkg/fresh.py: supported", "src/old.py: supported", "src/old.py: supported");
    }

    @Test
    void whatIsUntouchedIsSoInTheWholeRange() {
        assertThat(change.statuses(
                        ClaimKind.FILE,
                        "* No edits to `docs/contracts/` in this milestone",
                        "* No changes to `src/old.py`",
                        "* No schema changes"))
                .containsExactly(
                        "docs/contracts/: supported", "src/old.py: contradicted", "No schema changes: supported");
    }

    @Test
    void aFileThatNeitherSideHasIsNotCheckable() {
        List<VerifiedClaim> claims = change.audited(ClaimKind.FILE, "* New: `build/report.xml`");

        assertThat(claims.get(0).status()).hasToString("not checkable");
        assertThat(claims.get(0).needs()).isEqualTo("a file `build/report.xml`, which neither side of the range has");
    }

    @Test
    void whatIsToBeDoneIsNoClaim() {
        assertThat(change.statuses(
                        ClaimKind.FILE,
                        "* New: `docs/summary.md` (pending)",
                        "* `src/later.py` should be added",
                        "",
                        "## Recommendations",
                        "",
                        "* Modified: `src/pkg/fresh.py`"))
                .isEmpty();
    }

    @Test
    void linesAreReadInEveryFairWay() {
        assertThat(change.statuses(
                        ClaimKind.LINES,
                        "* New: `src/pkg/fresh.py` (2 lines)",
                        "* Modified: `src/old.py` (+2 lines)",
                        "* Modified: `src/old.py` (+3 lines)",
                        "* Modified: `src/old.py` (4 lines)",
                        "* Modified: `src/old.py` (+9/-1)"))
                .containsExactly(
                        "2 lines: supported",
                        "+2 lines: supported",
                        "+3 lines: supported",
                        "4 lines: supported",
                        "+9/-1: contradicted",
                        "+9/-1: supported");
    }

    @Test
    void theNearestTrueStatementAndItsCommandAreShown() {
        VerifiedClaim claim = change.audited(ClaimKind.LINES, "* Modified: `src/old.py` (+90 lines)")
                .get(0);

        assertThat(claim.status()).hasToString("contradicted");
        assertThat(claim.nearest().orElseThrow().seen().text()).isEqualTo("2");
        assertThat(claim.nearest().orElseThrow().proof().command())
                .contains("git diff --numstat")
                .endsWith(" -- src/old.py");
    }

    @Test
    void editorsCountOneLineMoreOnlyWhereTheAuditDoesSoThroughout() {
        assertThat(change.statuses(ClaimKind.LINES, "* New: `src/pkg/fresh.py` (3 lines)"))
                .containsExactly("3 lines: consistent");
    }

    @Test
    void anExactCountElsewhereRefutesTheHabitOfEditors() {
        assertThat(change.statuses(
                        ClaimKind.LINES,
                        "* New: `src/pkg/fresh.py` (3 lines)",
                        "* New: `tests/test_fresh.py` (2 lines)"))
                .containsExactly("3 lines: contradicted", "2 lines: supported");
    }

    @Test
    void figuresOfOtherThingsAreNoLines() {
        assertThat(change.statuses(
                        ClaimKind.LINES,
                        "| File | Before | After | Delta |",
                        "|---|---|---|---|",
                        "| tests/test_fresh.py | 0 | 66 | +66 |",
                        "",
                        "`src/old.py`: 81 of 175 lines uncovered"))
                .isEmpty();
    }
}
