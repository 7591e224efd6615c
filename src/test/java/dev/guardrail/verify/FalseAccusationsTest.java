package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences of real audits about files, lines and commits that are right, and were called contradicted once. */
class FalseAccusationsTest {

    @TempDir
    Path dir;

    private AuditedChange change;

    @BeforeEach
    void aWorkflowAndTwoFilesChange() {
        change = SmallChange.in(dir);
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
    void whatAnotherPersonSaidIsNoClaim() {
        assertThat(change.statuses(ClaimKind.COMMITS, "> The branch has 99 commits", "", "It has 98 commits"))
                .containsExactly("98 commits: contradicted");
    }

    @Test
    void aBoxThatNobodyTickedIsNoClaim() {
        assertThat(change.statuses(
                        ClaimKind.COMMITS,
                        "- [ ] 99 commits",
                        "- [x] 98 commits",
                        "- [X] 97 commits",
                        "* [ ] 96 commits"))
                .containsExactly("98 commits: contradicted", "97 commits: contradicted");
    }
}
