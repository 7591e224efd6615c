package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit proposes, names by a revision or writes between two pieces of code is no claim about the code. */
class ProposedCodeTest {

    @TempDir
    Path dir;

    private AuditedChange change() {
        return new AuditedChange(dir).with("src/kept.py", "KEPT = compute(1)").base();
    }

    @Test
    void codeBehindACommentThatProposesItIsNoQuotation() {
        assertThat(change().statuses(
                                ClaimKind.QUOTATION,
                                "`src/kept.py:1` (minor cleanup):",
                                "```python",
                                "# Before",
                                "KEPT = compute(1)",
                                "# After (cleaner)",
                                "KEPT = compute(2)",
                                "```"))
                .containsExactly("KEPT = compute(1): supported");
    }

    @Test
    void codeThatIsShownAsItIsCanBeFalse() {
        assertThat(change().statuses(
                                ClaimKind.QUOTATION,
                                "`src/kept.py:1`:",
                                "```python",
                                "# the current state",
                                "KEPT = compute(3)",
                                "```"))
                .containsExactly("KEPT = compute(3): contradicted");
    }

    @Test
    void whatStandsBetweenTwoPiecesOfCodeIsNone() {
        assertThat(change().statuses(
                                ClaimKind.QUOTATION,
                                "| Package | Change | Was | Is |",
                                "|---|---|---|---|",
                                "| `pkg` | changed | >=2.0.0 | ==2.2.0 | `requirements.txt` |"))
                .isEmpty();
    }

    @Test
    void aRevisionIsNoDependency() {
        assertThat(change().statuses(
                                ClaimKind.DEPENDENCY,
                                "Compared `HEAD~1` with `main~3..main`.",
                                "",
                                "Requires `left-pad>=1.0`."))
                .containsExactly("left-pad>=1.0: not checkable");
    }
}
