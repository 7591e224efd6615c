package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.fact.Gap;
import dev.guardrail.rule.Gate;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredEvidenceTest {

    private static final Map<String, String> FILES =
            Map.of("src/app.py", "print('hello')\n", "tests/test_app.py", "def test_app():\n    assert run()\n");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "coverage, COVERAGE,      no coverage report was given (`--coverage`) and none is in the usual places",
        "tests,    TESTS,         no test report was given (`--tests`) and none is in the usual places",
        "ci,       CI,            no status of the checks was given (`--ci`)",
        "plan,     INVARIANTS,    'no plan was given (`--plan`, `--milestone`) and the range wrote none'",
        "plan,     COMPATIBILITY, 'no plan was given (`--plan`, `--milestone`) and the range wrote none'",
    })
    void requiredEvidenceThatNobodyGaveLeavesGateAndVerdictPending(String evidence, Gate gate, String reason) {
        Audit audit = Changes.audit(Changes.of(Map.of(), FILES, EvidenceFiles.NOTHING), requiring(evidence));

        assertThat(audit.gaps())
                .extracting(gap -> gap.evidence().name(), Gap::path, Gap::reason)
                .containsExactly(tuple(evidence.toUpperCase(Locale.ROOT), "", reason));
        assertThat(status(audit, gate)).isEqualTo(GateStatus.PENDING);
        assertThat(audit.verdict()).hasToString("pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COVERAGE", "INVARIANTS", "COMPATIBILITY"})
    void evidenceThatIsNotRequiredWasNotWanted(Gate gate) {
        Audit audit = Changes.audit(Changes.of(Map.of(), FILES, EvidenceFiles.NOTHING), requiring("git"));

        assertThat(audit.gaps()).isEmpty();
        assertThat(status(audit, gate)).isEqualTo(GateStatus.NOT_APPLICABLE);
        assertThat(audit.verdict()).hasToString("green");
    }

    @Test
    void evidenceThatIsThereIsNotMissing() {
        Map<String, String> plan = Map.of(Changes.PLAN_PATH, "# M04 — Keys\n\n## Invariants\n- a\n- b\n- c\n");
        Path checks = Changes.file(folder, "ci.json", "[{\"name\": \"test\", \"state\": \"SUCCESS\"}]");
        Path report = Changes.file(folder, "lcov.info", "TN:\nSF:src/app.py\nDA:1,1\nend_of_record\n");

        assertThat(List.of(
                        Changes.audit(Changes.of(Map.of(), plan, EvidenceFiles.NOTHING), requiring("plan")),
                        Changes.audit(Changes.of(Map.of(), FILES, Changes.checks(checks)), requiring("ci")),
                        Changes.audit(Changes.of(Map.of(), FILES, Changes.coverage(report)), requiring("coverage"))))
                .allSatisfy(audit -> assertThat(audit.gaps()).isEmpty())
                .allSatisfy(audit -> assertThat(audit.verdict()).hasToString("green"));
    }

    @Test
    void evidenceThatCannotBeReadIsOneGapAndNotTwo() {
        Path checks = Changes.file(folder, "ci.json", "[]");

        Audit audit = Changes.audit(Changes.of(Map.of(), FILES, Changes.checks(checks)), requiring("ci"));

        assertThat(audit.gaps())
                .extracting(Gap::path, Gap::reason)
                .containsExactly(tuple("ci.json", "lists no checks"));
        assertThat(audit.verdict()).hasToString("pending");
    }

    @Test
    void allThatIsMissingIsNamed() {
        Audit audit =
                Changes.audit(Changes.of(Map.of(), FILES, EvidenceFiles.NOTHING), requiring("plan, ci, coverage, git"));

        assertThat(audit.gaps()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'require: [plan]', '',  'the range removes every plan, but the policy requires `plan`'",
        "'',                M04, 'the range removes every plan, but the command line requires `plan`'",
    })
    void whatTheRangeRemovedIsSaidWithWhoRequiresIt(String policy, String milestone, String reason) {
        Map<String, String> plan = Map.of(Changes.PLAN_PATH, "# M04 — Keys\n");

        Audit audit =
                Changes.audit(Changes.of(plan, FILES, Changes.milestone(milestone)), "version: 1\n" + policy + "\n");

        assertThat(audit.gaps())
                .filteredOn(gap -> gap.kind() == Gap.Kind.REMOVED)
                .extracting(Gap::reason)
                .containsExactly(reason);
    }

    private static String requiring(String evidence) {
        return "version: 1\nrequire: [" + evidence + "]\n";
    }

    private static GateStatus status(Audit audit, Gate gate) {
        return audit.gates().stream()
                .filter(result -> result.gate() == gate)
                .map(GateResult::status)
                .findFirst()
                .orElseThrow();
    }
}
