package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences of real audits that are right, and were called contradicted once. */
class FalseAccusationsTest {

    @TempDir
    Path dir;

    private AuditedChange change;

    @BeforeEach
    void aWorkflowAndTwoFilesChange() {
        change = new AuditedChange(dir)
                .with("src/pkg/old.py", "def old():", "    return 1")
                .with("src/lib/kept.py", "KEPT = 1")
                .with("tests/test_old.py", "def test_old():", "    assert True")
                .with("docs/plan.md", "# Plan", "", "To be written.")
                .with(".github/workflows/ci.yml", "on: push", "jobs:", "  ci:", "    runs-on: ubuntu-latest")
                .base()
                .with("src/pkg/old.py", "def old():", "    return 2", "", "def fresh():", "    return 3")
                .with(
                        "tests/test_old.py",
                        "def test_old():",
                        "    assert True",
                        "",
                        "def test_more():",
                        "    assert True")
                .with(
                        "docs/plan.md",
                        Collections.nCopies(60, "A line of the plan.").toArray(String[]::new))
                .with(
                        ".github/workflows/ci.yml",
                        "on: push",
                        "jobs:",
                        "  ci:",
                        "    runs-on: ubuntu-latest",
                        "  extra:",
                        "    runs-on: ubuntu-latest");
    }

    @Test
    void aRowSaysThatNothingChanged() {
        assertThat(change.statuses(
                        ClaimKind.FILE,
                        "## Delta Map",
                        "",
                        "| Area | Change | Risk |",
                        "|---|---|---|",
                        "| `src/lib` | Tests only (no API change) | Low |",
                        "| `src/lib` | No API change | None |",
                        "| `src/lib` | Scanned only; no API change | Low |"))
                .isEmpty();
    }

    @Test
    void aNewJobOfAFileIsNoNewFile() {
        assertThat(change.statuses(
                        ClaimKind.FILE,
                        "* `.github/workflows/ci.yml` (new required job `extra`)",
                        "* `src/pkg/old.py` (new)"))
                .containsExactly("src/pkg/old.py: contradicted");
    }

    @Test
    void newTestsCanBeInAFileThatIsNotNew() {
        assertThat(change.statuses(ClaimKind.FILE, "### New Tests Added", "", "* `test_old.py` — 1 new test (more)"))
                .isEmpty();
    }

    @Test
    void aFileThatHeldThePlaceIsNewToWhoFillsIt() {
        assertThat(change.statuses(ClaimKind.FILE, "* New: `docs/plan.md` (60 lines)"))
                .containsExactly("docs/plan.md: consistent");
    }

    @Test
    void aFileThatCameWithTheAuditWasAdded() {
        change.beside("docs/run1.md", "# Run");

        assertThat(change.statuses(ClaimKind.FILE, "* `docs/run1.md` created"))
                .containsExactly("docs/run1.md: supported");
    }

    @Test
    void aParameterIsNoLine() {
        assertThat(change.statuses(ClaimKind.LINES, "* Modified: `src/pkg/old.py` (+1 parameter)"))
                .isEmpty();
        assertThat(change.statuses(ClaimKind.LINES, "* Modified: `src/pkg/old.py` (+4 net lines)"))
                .hasSize(1);
    }

    @Test
    void someChangesOfWorkflowsAreNotAll() {
        assertThat(change.statuses(
                        ClaimKind.WORKFLOW,
                        "* **None** — No workflow changes that expand trust boundaries",
                        "",
                        "No workflow changes."))
                .containsExactly("No workflow changes: contradicted");
    }

    @Test
    void whatIsRecommendedOrToBeReachedIsNoClaim() {
        assertThat(change.statuses(
                        ClaimKind.WORKFLOW,
                        "| Field | Value |",
                        "|---|---|",
                        "| **Recommendation** | Add `permissions: contents: read` in M02 |",
                        "",
                        "| ID | Issue | Deferred To | Exit Criteria |",
                        "|---|---|---|---|",
                        "| CI-001 | Pin actions | M02 | All actions use SHA refs |"))
                .isEmpty();
    }

    @Test
    void aPartOfAFolderCanBeUntouched() {
        assertThat(change.statuses(
                        ClaimKind.FILE, "Not touched: `src/pkg/` scorer semantics", "", "Not touched: `src/pkg/`"))
                .containsExactly("src/pkg/: not checkable", "src/pkg/: contradicted");
    }

    @Test
    void aNumberBesideATestFileCanCountTests() {
        assertThat(change.statuses(
                        ClaimKind.LINES,
                        "Error paths (`test_old.py` +7)",
                        "",
                        "Error paths (`test_old.py` +3)",
                        "",
                        "Sources (`src/pkg/old.py` +9)"))
                .containsExactly("+7: not checkable", "+3: supported", "+9: contradicted");
    }

    @Test
    void theLinesOfAReferenceAreNotThoseOfItsFile() {
        assertThat(change.statuses(ClaimKind.LINES, "**File:** `src/pkg/old.py:4-5` (2 lines)"))
                .isEmpty();
    }

    @Test
    void aTotalOfDocumentationIsNotThatOfTheRange() {
        assertThat(change.statuses(ClaimKind.LINES, "**Total:** 2,210 lines of documentation"))
                .containsExactly("2,210 lines: not checkable");
    }

    @Test
    void commitsThatAreNamedAreSomeOfThem() {
        assertThat(change.statuses(ClaimKind.COMMITS, "### Fixes (3 commits - 0fc0737, f0cfa5c, dbe9044)"))
                .isEmpty();
    }

    @Test
    void dependenciesOfOneAreaAreNotAll() {
        change.with("pyproject.toml", "[project]", "name = \"x\"", "dependencies = [\"requests>=2\"]");

        assertThat(change.statuses(
                        ClaimKind.DEPENDENCY,
                        "**Frontend:** No new dependencies added",
                        "",
                        "No new dependencies added"))
                .containsExactly("No new dependencies added: contradicted");
    }

    @Test
    void aRequirementThatWasTriedIsNotTheOneOfNow() {
        change.with("pyproject.toml", "[project]", "name = \"x\"", "dependencies = [\"pydantic>=2.0.0\"]");

        assertThat(change.statuses(
                        ClaimKind.DEPENDENCY,
                        "Root cause: dependency pinning (`pydantic~=2.0.0`) revealed an assumption",
                        "",
                        "Requires `pydantic~=2.0.0`"))
                .containsExactly("pydantic~=2.0.0: contradicted");
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
