package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.rule.Gate;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A check that a bound may hide is not taken for one that is there. */
class PartlyReadTest {

    private static final String AZURE = "azure-pipelines.yml";
    private static final String GITLAB = ".gitlab-ci.yml";

    /** The template uses itself twice, so that it has no end, and what is behind it is not read. */
    private static final Map<String, String> ENDLESS = Map.of(
            AZURE,
            "steps:\n- template: t.yml\n- bash: mvn verify\n",
            "t.yml",
            "steps:\n- template: t.yml\n- template: t.yml\n");

    private static final Map<String, String> SHORT = Map.of(AZURE, "steps:\n- bash: make\n", "t.yml", "steps: []\n");

    private static final Map<String, String> FAN =
            Map.of(GITLAB, fan() + "t:\n  script: [!reference [.a4, script], mvn verify]\n");

    private static String fan() {
        StringBuilder fan = new StringBuilder(".a0: {script: [make]}\n");
        for (int i = 1; i < 5; i++) {
            fan.append(".a").append(i).append(":\n  script:\n");
            fan.append(("  - !reference [.a" + (i - 1) + ", script]\n").repeat(20));
        }
        return fan.toString();
    }

    @Test
    void whatTheRangeBringsBeyondABoundFailsItsGateAndKeepsTheOthersPending() {
        for (Map<String, String> endless : List.of(ENDLESS, FAN)) {
            Audit audit = audit(SHORT, endless);
            assertThat(audit.gaps()).extracting(Gap::evidence).containsOnly(Evidence.WORKFLOWS);
            assertThat(status(audit, Gate.CI)).isEqualTo(GateStatus.PENDING);
            assertThat(audit.verdict()).hasToString("red");
        }
    }

    @Test
    void whatBothSidesHaveBeyondABoundKeepsTheGatePending() {
        Map<String, String> changed =
                Map.of(AZURE, ENDLESS.get(AZURE) + "- bash: make\n", "t.yml", ENDLESS.get("t.yml"));
        Audit audit = audit(ENDLESS, changed);
        assertThat(status(audit, Gate.CI)).isEqualTo(GateStatus.PENDING);
        assertThat(audit.verdict()).hasToString("pending");
    }

    @Test
    void whatTheBaseAloneHasBeyondABoundKeepsTheGatePending() {
        for (Map<String, String> endless : List.of(ENDLESS, FAN)) {
            Audit audit = audit(endless, SHORT);
            assertThat(audit.gaps()).isNotEmpty().allSatisfy(gap -> {
                assertThat(gap.kind()).isEqualTo(Gap.Kind.UNKNOWN);
                assertThat(gap.reason()).startsWith("at the base, the pipeline is read only in part: ");
            });
            assertThat(status(audit, Gate.CI)).isNotEqualTo(GateStatus.PASS);
        }
    }

    private static GateStatus status(Audit audit, Gate gate) {
        return audit.gates().stream()
                .filter(result -> result.gate() == gate)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static Audit audit(Map<String, String> before, Map<String, String> after) {
        return Changes.audit(Changes.of(before, after, Changes.milestone("")), "version: 1\nrequire: [workflows]\n");
    }
}
