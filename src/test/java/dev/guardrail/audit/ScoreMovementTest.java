package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerWriter;
import dev.guardrail.report.ledger.AuditEntries;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.ScoreMovement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why a score is not that of the latest recorded audit. */
class ScoreMovementTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String PINNED = "a/b@0123456789012345678901234567890123456789";
    private static final String POLICY = """
            version: 1
            packs: [workflows]
            scope: all
            scores:
              ci: {from: [{gate: workflows}, {guardrail: workflows/unpinned-action, worst: 4}]}
              pins: {weight: 3, from: [{ratio: pinned-actions}]}
            """;

    @Test
    void withoutALedgerNothingMoves() {
        assertThat(audit(files(PINNED), files(PINNED, "c/d@v1"), POLICY)
                        .scores()
                        .dimensions())
                .allSatisfy(score -> assertThat(score.movement()).isEmpty());
    }

    @Test
    void aMovementNamesTheGateTheFindingsAndTheShareThatDiffer() {
        Map<String, String> recorded = recorded(POLICY, files(PINNED));
        Audit audit = audit(recorded, with(recorded, PINNED, "c/d@v1"), POLICY);
        String id = audit.open().stream()
                .filter(finding -> finding.rule().equals("workflows/unpinned-action"))
                .findFirst()
                .orElseThrow()
                .id();
        ScoreMovement ci = movement(audit, "ci").orElseThrow();
        assertThat(ci.since()).isEqualTo("M01");
        assertThat(ci.before()).hasToString("5.0");
        assertThat(ci.by()).isEqualByComparingTo("-3.2");
        assertThat(ci.causes())
                .containsExactly(
                        "the gate `workflows` was pass at M01, and now it fails",
                        "now open: `" + id + "` `c/d@v1` is not pinned to a full commit id (`" + CI + ":7`)");
        assertThat(movement(audit, "pins").orElseThrow().causes())
                .containsExactly("`pinned-actions` was 100.0 % (1/1) at M01, and is 50.0 % (1/2)");
    }

    @Test
    void aFindingThatIsNoLongerOpenIsACause() {
        Map<String, String> recorded = recorded(POLICY, files(PINNED, "c/d@v1"));
        ScoreMovement ci =
                movement(audit(recorded, with(recorded, PINNED), POLICY), "ci").orElseThrow();
        assertThat(ci.by()).isPositive();
        assertThat(ci.causes())
                .anySatisfy(cause ->
                        assertThat(cause).startsWith("no longer open: ").contains("`c/d@v1` is not pinned"));
    }

    @Test
    void whatDidNotMoveHasNoCause() {
        Map<String, String> recorded = recorded(POLICY, files(PINNED));
        ScoreMovement ci = movement(audit(recorded, with(recorded, PINNED, PINNED), POLICY), "ci")
                .orElseThrow();
        assertThat(ci.by()).isZero();
        assertThat(ci.causes()).isEmpty();
    }

    @Test
    void aScoreThatWasDerivedOtherwiseSaysSo() {
        Map<String, String> recorded = recorded(POLICY, files(PINNED, "c/d@v1"));
        Audit audit = audit(recorded, with(recorded, PINNED, "c/d@v1"), POLICY.replace("worst: 4", "worst: 2"));
        assertThat(movement(audit, "ci").orElseThrow().causes())
                .containsExactly("by the `scores` of this policy, it was 1.2 at M01: it was derived otherwise then");
    }

    private static Optional<ScoreMovement> movement(Audit audit, String dimension) {
        return audit.scores().get(dimension).orElseThrow().movement();
    }

    /** The files, and a ledger with their audit. */
    private static Map<String, String> recorded(String policy, Map<String, String> files) {
        Audit audit = audit(Map.of("README.md", "none\n"), files, policy);
        AuditEntries.Circumstances circumstances =
                new AuditEntries.Circumstances("M01", LocalDate.parse("2026-02-01"), "c".repeat(40), "{}");
        Map<String, String> recorded = new HashMap<>(files);
        recorded.put(Ledger.PATH, LedgerWriter.next(Ledger.EMPTY, AuditEntries.of(audit, circumstances, Map.of())));
        return recorded;
    }

    private static Map<String, String> with(Map<String, String> before, String... uses) {
        Map<String, String> after = new HashMap<>(before);
        after.putAll(files(uses));
        after.put("README.md", "after\n");
        return after;
    }

    private static Map<String, String> files(String... uses) {
        StringBuilder workflow = new StringBuilder("on: push\njobs:\n  one:\n    runs-on: x\n    steps:\n");
        for (String one : uses) {
            workflow.append("      - uses: ").append(one).append('\n');
        }
        return Map.of(CI, workflow.toString(), "README.md", "before\n");
    }

    private static Audit audit(Map<String, String> before, Map<String, String> after, String policy) {
        return Changes.audit(Changes.of(before, after, EvidenceFiles.NOTHING), policy);
    }
}
