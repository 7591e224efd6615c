package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.verdict.Audit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a guardrail counts as inspected where it alone is on, and finds nothing. */
class InspectionsTest {

    private static final Map<String, String> FILES = Map.of(
            "src/a.py", "a = 1\nb = 2\n",
            "src/old.py", "c = 3\n",
            ".github/workflows/ci.yml", """
                    on: push
                    jobs:
                      test:
                        runs-on: ubuntu-latest
                        steps:
                          - run: pytest
                          - run: ruff check
                    """,
            "tests/test_a.py", "def test_a(): ...\n");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "coverage/changed-line-not-covered, coverage,  1 file with added code",
        "coverage/file-below-threshold,     coverage,  1 covered file",
        "workflows/continue-on-error,       ci,        2 steps",
        "workflows/unreadable,              workflows, 1 workflow",
        "tests/focused,                     tests,     1 test file",
        "tests/deleted,                     tests,     1 test file",
        "security/secret-added,             security,  3 searched files"
    })
    void aGuardrailHasLookedAlsoWhereItFindsNothing(String rule, String gate, String inspected) {
        assertThat(gates(rule + ": on")).containsExactly(gate + ": pass (" + inspected + ")");
    }

    @Test
    void aFileThatIsNotTouchedIsInspectedWhereThePolicySaysSo() {
        assertThat(gates("coverage/file-below-threshold: {severity: low, parameters: {all-files: true}}"))
                .containsExactly("coverage: pass (2 covered files)");
    }

    @ParameterizedTest
    @CsvSource({
        "plan/out-of-scope-change",
        "plan/posture-contradicted",
        "coverage/gate-lowered",
        "ci/required-check-missing"
    })
    void aGuardrailWithoutWhatItJudgesByHasLookedAtNothing(String rule) {
        assertThat(gates(rule + ": on")).isEmpty();
    }

    private List<String> gates(String rule) {
        Path report = Changes.file(
                folder,
                "lcov.info",
                "SF:src/a.py\nDA:1,1\nDA:2,1\nend_of_record\nSF:src/old.py\nDA:1,1\nend_of_record\n");
        Audit audit = Changes.audit(
                Changes.of(Map.of("src/old.py", "c = 3\n"), FILES, Changes.coverage(report)),
                "version: 1\npacks: []\nrules:\n  " + rule + "\n");
        return audit.gates().stream()
                .filter(gate -> !gate.inspected().isEmpty())
                .map(gate -> gate.gate() + ": " + gate.status() + " ("
                        + gate.inspected()
                                .firstKey()
                                .count(gate.inspected().values().iterator().next())
                        + ")")
                .toList();
    }
}
