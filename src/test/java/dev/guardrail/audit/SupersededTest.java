package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.rule.Gate;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SupersededTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String STATE = "workflows/unpinned-action";
    private static final String STEP = "ci-weakening/pin-loosened";
    private static final String SHA = "@11bd71901bbe5b1630ceea73d27597364c9af683";

    @Test
    void theStepStaysAndNamesTheRuleAboutTheState() {
        Audit audit = loosened(both());

        assertThat(audit.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(STEP);
            assertThat(finding.also()).containsExactly(STATE);
        });
        assertThat(statuses(audit))
                .containsEntry(Gate.CI, GateStatus.FAIL)
                .containsEntry(Gate.WORKFLOWS, GateStatus.PASS);
    }

    @Test
    void aRelatedPlaceIsAPlaceOfTheStep() {
        Audit audit = Changes.audit(
                Changes.of(
                        Map.of(CI, workflow("a/b" + SHA, "a/b" + SHA)),
                        Map.of(CI, workflow("a/b@v1", "a/b@v1")),
                        EvidenceFiles.NOTHING),
                both());

        assertThat(rules(audit)).containsExactly(STEP);
    }

    @Test
    void anExistingFindingAndOneAboutSomethingElseStay() {
        Audit audit = Changes.audit(
                Changes.of(
                        Map.of(CI, workflow("old/one@v1", "a/b" + SHA)),
                        Map.of(CI, workflow("old/one@v1", "a/b@v1", "new/one@v1")),
                        EvidenceFiles.NOTHING),
                both());

        assertThat(audit.findings())
                .extracting(finding -> finding.origin() + " " + finding.rule())
                .containsExactlyInAnyOrder(
                        Origin.INTRODUCED + " " + STEP,
                        Origin.INTRODUCED + " " + STATE,
                        Origin.PREEXISTING + " " + STATE);
    }

    @Test
    void aWaivedStepDoesNotBringTheStateBack() {
        Audit audit = loosened(both() + waiver(STEP, "2027-01-01"));

        assertThat(audit.findings()).singleElement().matches(Finding::isWaived);
        assertThat(statuses(audit))
                .containsEntry(Gate.CI, GateStatus.PASS)
                .containsEntry(Gate.WORKFLOWS, GateStatus.PASS);
    }

    @Test
    void aWaivedStateLeavesTheStepOpen() {
        Audit audit = loosened(both() + waiver(STATE, "2027-01-01"));

        assertThat(audit.findings())
                .extracting(
                        finding -> finding.rule() + " " + finding.disposition().word())
                .containsExactlyInAnyOrder(STEP + " open", STATE + " waived");
    }

    @Test
    void anExpiredWaiverOfTheStepLeavesItOpen() {
        Audit audit = loosened(both() + waiver(STEP, "2026-01-31"));

        assertThat(audit.findings()).singleElement().matches(Finding::isOpen);
    }

    @Test
    void aMoreSevereStateStays() {
        assertThat(rules(loosened(policy("medium", "high")))).containsExactly(STATE, STEP);
        assertThat(rules(loosened(policy("low", "low")))).containsExactly(STEP);
    }

    @Test
    void withoutTheRuleAboutTheStepTheStateIsReported() {
        assertThat(rules(loosened(policy("off", "high")))).containsExactly(STATE);
    }

    private static String waiver(String rule, String expires) {
        return "waivers: [{rule: " + rule + ", path: '**', reason: ours, owner: me, expires: " + expires + "}]\n";
    }

    private static String both() {
        return policy("high", "high");
    }

    private static String policy(String step, String state) {
        return "version: 1\npacks: []\nrules: {" + STEP + ": " + step + ", " + STATE + ": " + state + "}\n";
    }

    private static Audit loosened(String policy) {
        return Changes.audit(
                Changes.of(Map.of(CI, workflow("a/b" + SHA)), Map.of(CI, workflow("a/b@v1")), EvidenceFiles.NOTHING),
                policy);
    }

    private static List<String> rules(Audit audit) {
        return audit.findings().stream().map(Finding::rule).toList();
    }

    private static Map<Gate, GateStatus> statuses(Audit audit) {
        return audit.gates().stream().collect(Collectors.toMap(GateResult::gate, GateResult::status));
    }

    private static String workflow(String... uses) {
        return "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: "
                + String.join("\n      - uses: ", uses) + "\n";
    }
}
