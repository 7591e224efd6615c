package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeClaimsTest {

    @TempDir
    Path dir;

    private AuditedChange change;

    @BeforeEach
    void aRangeAddsAJudge() {
        String[] judge = Stream.concat(
                        Stream.of(
                                "import json",
                                "from helpers.datasets import folder",
                                "",
                                "class Judge:",
                                "    def evaluate(self, run):",
                                "        if not run.ids:",
                                "            raise ValueError(\"no ids\")  # nothing to judge"),
                        IntStream.range(0, 50).mapToObj(i -> "        total" + i + " = run.score(" + i + ")"))
                .toArray(String[]::new);
        change = new AuditedChange(dir)
                .base()
                .with("src/judges.py", judge)
                .with("src/later.py", "def later():", "    raise NotImplementedError")
                .with("docs/readiness.md", "Block tuning if the metric is undefined or the judge is missing.")
                .with("tests/test_other.py", "def test_known_name():", "    assert True");
    }

    @Test
    void namesStandInTheSources() {
        assertThat(change.statuses(
                        ClaimKind.SYMBOL, "`Judge.evaluate()` checks ids, and `frobnicate_all()` runs elsewhere"))
                .containsExactly("Judge.evaluate(): supported", "frobnicate_all(): not checkable");
    }

    @Test
    void aNewTestThatNobodyWroteIsContradicted() {
        assertThat(change.statuses(
                        ClaimKind.SYMBOL, "### New tests added", "", "* `test_known_name`", "* `test_never_written`"))
                .containsExactly("test_known_name: supported", "test_never_written: contradicted");
    }

    @Test
    void aReferenceLeadsToWhatIsSaidToStandThere() {
        String[] quoted = {"", "**Observation:**", "```python", "if not run.ids:", "```"};
        assertThat(change.statuses(
                        ClaimKind.REFERENCE,
                        Stream.concat(Stream.of("**File:** `src/judges.py:6-7`"), Stream.of(quoted))
                                .toArray(String[]::new)))
                .containsExactly("src/judges.py:6-7: supported");
        assertThat(change.statuses(
                        ClaimKind.REFERENCE,
                        Stream.concat(Stream.of("**File:** `src/judges.py:20-22`"), Stream.of(quoted))
                                .toArray(String[]::new)))
                .containsExactly("src/judges.py:20-22: contradicted");
    }

    @Test
    void aReferenceBeyondTheEndOfItsFileIsContradicted() {
        assertThat(change.statuses(ClaimKind.REFERENCE, "See `later.py:262` and `later.py:1`."))
                .containsExactly("later.py:262: contradicted", "later.py:1: supported");
    }

    @Test
    void quotedCodeIsFoundWhateverItsSpaceAndItsComment() {
        assertThat(change.statuses(
                        ClaimKind.QUOTATION,
                        "**File:** `src/judges.py`",
                        "",
                        "```python",
                        "raise  ValueError('no ids')",
                        "score = run.nothing(100.0)",
                        "```"))
                .containsExactly("raise  ValueError('no ids'): supported", "score = run.nothing(100.0): contradicted");
    }

    @Test
    void codeThatIsProposedIsNoQuotation() {
        assertThat(change.statuses(
                        ClaimKind.QUOTATION,
                        "`src/judges.py`: change it to",
                        "",
                        "```python",
                        "score = run.nothing(100.0)",
                        "```"))
                .isEmpty();
    }

    @Test
    void aSentenceThatADocumentDoesNotHaveIsContradicted() {
        assertThat(change.statuses(
                        ClaimKind.QUOTATION,
                        "Per `readiness.md`, it should \"block tuning if the metric is undefined\".",
                        "",
                        "Per `readiness.md`, it should \"prevent starting a job without any metric\"."))
                .containsExactly(
                        "block tuning if the metric is undefined: supported",
                        "prevent starting a job without any metric: contradicted");
    }

    @Test
    void aStubIsOneOnlyIfItsCodeIs() {
        assertThat(change.statuses(
                        ClaimKind.BEHAVIOUR,
                        "`Judge.evaluate()` is a stub",
                        "",
                        "`later()` is a stub",
                        "",
                        "`Judge.evaluate()` is no longer a stub"))
                .containsExactly("is a stub: contradicted", "is a stub: supported");
    }

    @Test
    void theLongestFunctionRefutesThatAllAreShort() {
        assertThat(change.statuses(
                        ClaimKind.BEHAVIOUR,
                        "All functions are below 60 lines.",
                        "",
                        "All functions are below 50 lines."))
                .containsExactly(
                        "All functions are below 60 lines: supported",
                        "All functions are below 50 lines: contradicted");
    }

    @Test
    void whatNoTestNamesIsUntested() {
        assertThat(change.statuses(ClaimKind.BEHAVIOUR, "There are no tests for `Judge`."))
                .containsExactly("no tests for Judge: supported");
    }

    @Test
    void importsAreSeenInTheLinesThatImport() {
        assertThat(change.statuses(
                        ClaimKind.IMPORT, "Layering: `judges.py` → `helpers/datasets.py`, and no Torch imports."))
                .containsExactlyInAnyOrder("judges.py → helpers/datasets.py: supported", "no Torch imports: supported");
    }
}
