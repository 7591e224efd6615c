package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences of real audits about code, gates and tests that are right, and were called contradicted once. */
class MisreadClaimsTest {

    @TempDir
    Path dir;

    private AuditedChange change;

    @BeforeEach
    void aWorkflowAndTwoFilesChange() {
        change = SmallChange.in(dir);
    }

    @Test
    void theCodeOfAReferenceIsTheFirstBlockBehindIt() {
        assertThat(change.statuses(
                        ClaimKind.REFERENCE,
                        "**File:** `src/pkg/old.py:1-2`",
                        "",
                        "```python",
                        "# A policy.",
                        "```",
                        "",
                        "**Then:**",
                        "",
                        "```python",
                        "def fresh():",
                        "```"))
                .containsExactly("src/pkg/old.py:1-2: supported");
    }

    @Test
    void permissionsOfANewWorkflowAreNoChangeOfTheOthers() {
        change.with(
                ".github/workflows/new.yml",
                "on: push",
                "permissions:",
                "  contents: read",
                "jobs:",
                "  new:",
                "    runs-on: ubuntu-latest");

        assertThat(change.statuses(ClaimKind.WORKFLOW, "No changes to workflow permissions."))
                .containsExactly("No changes to workflow permissions: not checkable");
    }

    @Test
    void aGateThatStaysIsNoCoverage() {
        change.with("setup.cfg", "[coverage:report]", "fail_under = 80");

        assertThat(change.statuses(ClaimKind.COVERAGE, "The coverage gate stays at 80%."))
                .isEmpty();
        assertThat(change.statuses(ClaimKind.THRESHOLD, "The coverage gate stays at 80%."))
                .containsExactly("gate stays at 80%: supported");
    }

    @Test
    void theCommitOfAnActionIsNoneOfTheRepository() {
        assertThat(change.statuses(
                        ClaimKind.COMMIT,
                        "`actions/checkout` is pinned to `11bd71901bbe5b1630ceea73d27597364c9af683`",
                        "",
                        "blob `c2d3f2461d041d932e39efd4675391282cb1e21e` is missing",
                        "",
                        "fixed in `c2d3f2461d041d932e39efd4675391282cb1e21e`"))
                .filteredOn(status -> !status.endsWith("supported"))
                .containsExactly("c2d3f2461d041d932e39efd4675391282cb1e21e: not checkable");
    }

    @Test
    void whatFailedOrWasNotJudgedIsNotStated() {
        assertThat(change.statuses(
                        ClaimKind.WORKFLOW,
                        "| Invariant | Result |",
                        "|---|---|",
                        "| No CI weakening | **fail** |",
                        "| No CI weakening | not judged: it names no path |"))
                .isEmpty();
    }

    @Test
    void whatIsRemovedAtALineIsNotTheFile() {
        assertThat(change.statuses(ClaimKind.FILE, "**2 actions are now removed**: `src/pkg/old.py:1` at the base"))
                .isEmpty();
    }

    @Test
    void theTotalOfATableCanBeThatOfTheRange() {
        assertThat(change.statuses(
                        ClaimKind.SUM,
                        "| Area | Files |",
                        "|---|---|",
                        "| Sources | 1 |",
                        "| Tests | 1 |",
                        "| **Total** | 5 |",
                        "",
                        "| Area | Files |",
                        "|---|---|",
                        "| Sources | 1 |",
                        "| Tests | 1 |",
                        "| **Total** | 9 |"))
                .containsExactly("5: supported", "9: contradicted");
    }

    @Test
    void aNumberedTaskIsNoNumberOfCommits() {
        assertThat(change.statuses(
                        ClaimKind.COMMITS,
                        "Committed in `0fc0737` (Task 2 commit). All 4 commit hashes verified.",
                        "",
                        "9 commits"))
                .containsExactly("9 commits: contradicted");
    }

    @Test
    void testsOfAClassOrAddedOnesAreNotAllOfTheFile() {
        assertThat(change.statuses(
                        ClaimKind.TESTS,
                        "* `tests/test_old.py` - Added TestFirst (4 tests) and TestSecond (3 tests)",
                        "* `tests/test_old.py` - TestFirst class with 5 tests",
                        "* `tests/test_old.py` - Added 6 tests in 3 classes",
                        "* `tests/test_old.py` - Added 1 test"))
                .containsExactly(
                        "4 tests: not checkable",
                        "3 tests: not checkable",
                        "5 tests: not checkable",
                        "6 tests: not checkable",
                        "1 test: supported");
    }

    @Test
    void aLimitOfLinesIsNoLength() {
        assertThat(change.statuses(ClaimKind.LINES, "* `src/pkg/old.py` does it (min 120 lines)"))
                .isEmpty();
    }

    @Test
    void whatIsAddedToAFileDoesNotMakeItNew() {
        assertThat(change.statuses(
                        ClaimKind.FILE,
                        "## Files changed",
                        "",
                        "| File | Lines | Change |",
                        "|---|---|---|",
                        "| src/pkg/old.py | 3 | Added documentation |",
                        "| src/pkg/old.py | 3 | New feature |",
                        "| src/pkg/old.py | 3 | New module |"))
                .containsExactly(
                        "src/pkg/old.py: supported", "src/pkg/old.py: supported", "src/pkg/old.py: contradicted");
    }
}
