package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.guardrail.fact.Invariant;
import dev.guardrail.fact.Plan;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Principle;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Compliance;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplianceTest {

    private static final String POLICY = "version: 1\n";
    private static final String PLAN = "# M04 — Keys\n\n## Invariants\n- One\n- Two\n";

    @Test
    void aPrincipleThatAFindingContradictsFailsWhateverItsSeverity() {
        Audit audit = audit(PLAN, POLICY);

        assertThat(audit.verdict()).hasToString("yellow");
        assertThat(declaration(audit).status()).isEqualTo(GateStatus.FAIL);
        assertThat(declaration(audit).findings()).extracting(Finding::rule).containsExactly("plan/too-few-invariants");
    }

    @Test
    void aPrincipleThatNothingContradictsPassesAndSaysWhatWasInspected() {
        Compliance declaration = declaration(audit(PLAN + "- Three\n", POLICY));

        assertThat(declaration.status()).isEqualTo(GateStatus.PASS);
        assertThat(declaration.guardrails()).containsExactly("plan/invariant-not-verified", "plan/too-few-invariants");
        assertThat(declaration.inspected())
                .containsExactly(entry(Subject.of(Invariant.class), 3), entry(Subject.of(Plan.class), 1));
    }

    @Test
    void aPrincipleOfWhichNothingWasInspectedDoesNotApply() {
        Audit audit = Changes.audit(Changes.of(Map.of(), Map.of("src/app.py", ""), EvidenceFiles.NOTHING), POLICY);

        assertThat(audit.compliance())
                .extracting(Compliance::principle)
                .containsExactlyElementsOf(List.of(Principle.values()));
        assertThat(declaration(audit).status()).isEqualTo(GateStatus.NOT_APPLICABLE);
    }

    @Test
    void aPrincipleThatNoSelectedGuardrailUpholdsDoesNotApply() {
        Compliance declaration = declaration(audit(PLAN, "version: 1\npacks: [workflows]\n"));

        assertThat(declaration.status()).isEqualTo(GateStatus.NOT_APPLICABLE);
        assertThat(declaration.guardrails()).isEmpty();
    }

    @Test
    void aPrincipleIsPendingWhileEvidenceIsMissing() {
        Audit audit =
                Changes.audit(Changes.of(Map.of(Changes.PLAN_PATH, PLAN), Map.of(), Changes.milestone("M04")), POLICY);

        assertThat(declaration(audit).status()).isEqualTo(GateStatus.PENDING);
    }

    @Test
    void aWaivedFindingContradictsNothing() {
        String waiver = "waivers: [{rule: plan/too-few-invariants, reason: r, owner: o, expires: 2026-02-01}]\n";

        assertThat(declaration(audit(PLAN, POLICY + waiver)).status()).isEqualTo(GateStatus.PASS);
    }

    @Test
    void whatStoodBeforeContradictsNothingUnlessThePolicyCountsDebt() {
        Map<String, String> workflow = Map.of(".github/workflows/ci.yml", """
                on: push
                jobs:
                  test:
                    continue-on-error: true
                    runs-on: ubuntu-latest
                    steps:
                      - run: make test
                """);
        Map<String, String> after = new HashMap<>(workflow);
        after.put("README.md", "changed\n");
        Change change = Changes.of(workflow, after, EvidenceFiles.NOTHING);

        assertThat(compliance(Changes.audit(change, POLICY), Principle.NO_SILENT_CI_WEAKENING)
                        .status())
                .isEqualTo(GateStatus.PASS);
        assertThat(compliance(Changes.audit(change, POLICY + "scope: all\n"), Principle.NO_SILENT_CI_WEAKENING)
                        .status())
                .isEqualTo(GateStatus.FAIL);
    }

    private static Audit audit(String plan, String policy) {
        return Changes.audit(Changes.of(Map.of(), Map.of(Changes.PLAN_PATH, plan), EvidenceFiles.NOTHING), policy);
    }

    private static Compliance declaration(Audit audit) {
        return compliance(audit, Principle.INVARIANT_DECLARATION);
    }

    private static Compliance compliance(Audit audit, Principle principle) {
        return audit.compliance().stream()
                .filter(line -> line.principle() == principle)
                .findFirst()
                .orElseThrow();
    }
}
