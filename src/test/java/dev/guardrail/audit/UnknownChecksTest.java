package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.Gate;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check of which nobody knows whether its failure fails the step is a gap, unless the policy wants a finding. */
class UnknownChecksTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String KNOWN = workflow("pytest");
    private static final String UNKNOWN = workflow("eval \"pytest $ARGS\"");
    private static final String MESSAGE = "job `one`, step 2: cannot tell whether a failing `pytest` fails the step: "
            + "`eval` runs a text that is not constant";
    private static final String ON = "rules: {workflows/muted-failure: on}\n";

    @ParameterizedTest
    @CsvSource({
        "known,   unknown, delta, '[workflows]', PENDING, pending",
        "known,   unknown, delta, '[git]',       PENDING, green",
        "unknown, unknown, delta, '[workflows]', PASS,    green",
        "unknown, unknown, all,   '[workflows]', PENDING, pending",
        "unknown, known,   all,   '[workflows]', PASS,    green",
        "known,   known,   all,   '[workflows]', PASS,    green",
    })
    void whatTheRangeBringsKeepsItsGatePending(
            String base, String head, String scope, String require, GateStatus ci, String verdict) {
        Audit audit = audit(base, head, ON + "scope: " + scope + "\nrequire: " + require + "\n");
        assertThat(gate(audit).status()).isEqualTo(ci);
        assertThat(audit.verdict()).hasToString(verdict);
        assertThat(audit.findings()).isEmpty();
    }

    @Test
    void theGapSaysWhere() {
        assertThat(audit("known", "unknown", ON).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.UNKNOWN);
            assertThat(gap.place().path()).isEqualTo(CI);
            assertThat(gap.place().line()).isEqualTo(7);
            assertThat(gap.reason()).isEqualTo(MESSAGE);
        });
    }

    @Test
    void whatTheBaseHasTooIsListed() {
        assertThat(audit("unknown", "unknown", ON).gaps())
                .singleElement()
                .extracting(Gap::reason)
                .isEqualTo(MESSAGE + "; the base has it, too");
    }

    @Test
    void aPolicyThatTurnsTheGuardrailOnGetsAFindingAndNoGap() {
        String rules = "rules: {workflows/muted-failure: on, workflows/unknown-exit-status: high}\n";
        Audit audit = audit("known", "unknown", rules + "require: [workflows]\n");
        assertThat(audit.gaps()).isEmpty();
        assertThat(audit.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("workflows/unknown-exit-status");
            assertThat(finding.message()).isEqualTo(MESSAGE);
        });
        assertThat(gate(audit).status()).isEqualTo(GateStatus.FAIL);
        assertThat(audit.verdict()).hasToString("red");
    }

    @Test
    void withoutTheGuardrailThatItUnsettlesNothingIsAsked() {
        Audit audit = audit("known", "unknown", "rules: {workflows/missing-timeout: on}\nrequire: [workflows]\n");
        assertThat(audit.gaps()).isEmpty();
        assertThat(audit.verdict()).hasToString("green");
    }

    private static GateResult gate(Audit audit) {
        return audit.gates().stream()
                .filter(result -> result.gate() == Gate.CI)
                .findFirst()
                .orElseThrow();
    }

    private static Audit audit(String base, String head, String policy) {
        Map<String, String> texts = Map.of("known", KNOWN, "unknown", UNKNOWN);
        Change change = new Change(
                List.of(new GitRange("a...b", RangeKind.BRANCH, "", "", "")),
                FilesSnapshot.ofTexts(Map.of(CI, texts.getOrDefault(base, ""), "README.md", "before\n")),
                FilesSnapshot.ofTexts(Map.of(CI, texts.getOrDefault(head, ""), "README.md", "after\n")));
        PolicySource source = new PolicySource("p.yaml", "version: 1\npacks: []\n" + policy);
        return new Auditor().audit(change, source, LocalDate.parse("2026-02-01"));
    }

    private static String workflow(String run) {
        return "on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n      - run: " + run
                + "\n";
    }
}
