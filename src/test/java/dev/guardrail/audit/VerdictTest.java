package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.Gate;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Counts;
import dev.guardrail.verdict.GateConclusion;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Premises;
import dev.guardrail.verdict.Subject;
import dev.guardrail.verdict.Sum;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String CLEAN = workflow("a/b@0123456789012345678901234567890123456789");
    private static final String UNPINNED = workflow("a/b@v1");
    private static final String BROKEN = "on: [\n";

    /** The rule that the workflows break is of severity high. */
    @ParameterizedTest
    @CsvSource({
        "clean,    clean,    high,     delta, '[workflows]', '',        green",
        "clean,    unpinned, high,     delta, '[workflows]', '',        red",
        "clean,    unpinned, medium,   delta, '[workflows]', '',        red",
        "clean,    unpinned, critical, delta, '[workflows]', '',        yellow",
        "clean,    unpinned, high,     delta, '[workflows]', waived,    yellow",
        "clean,    unpinned, critical, delta, '[workflows]', waived,    green",
        "clean,    unpinned, high,     delta, '[workflows]', expired,   red",
        "unpinned, unpinned, high,     delta, '[workflows]', '',        green",
        "unpinned, unpinned, high,     all,   '[workflows]', '',        red",
        "unpinned, unpinned, critical, all,   '[workflows]', '',        yellow",
        "unpinned, unpinned, high,     all,   '[workflows]', waived,    yellow",
        "unpinned, clean,    high,     all,   '[workflows]', '',        green",
        "clean,    broken,   high,     delta, '[workflows]', '',        pending",
        "clean,    broken,   high,     delta, '[git]',       '',        green",
        "broken,   broken,   high,     delta, '[workflows]', '',        pending",
        "broken,   clean,    high,     delta, '[workflows]', '',        green",
    })
    void theVerdictFollowsFromWhatCounts(
            String base, String head, String failAt, String scope, String require, String waiver, String verdict) {
        assertThat(audit(base, head, policy(failAt, scope, require, waiver)).verdict())
                .hasToString(verdict);
    }

    @Test
    void aGateSaysWhatItLookedAt() {
        Audit audit = audit("clean", "unpinned", policy("high", "delta", "[workflows]", ""));
        GateResult workflows = gate(audit, Gate.WORKFLOWS);
        assertThat(workflows.status()).isEqualTo(GateStatus.FAIL);
        assertThat(workflows.inspected()).containsEntry(Subject.of(ActionReference.class), 1);
        assertThat(workflows.findings()).hasSize(1);
        assertThat(gate(audit, Gate.COVERAGE).status()).isEqualTo(GateStatus.NOT_APPLICABLE);
        assertThat(audit.gates())
                .hasSameSizeAs(Gate.values())
                .allSatisfy(gate -> assertThat(gate.derivation()).isNotEmpty());
    }

    @Test
    void aGapLeavesNoGatePassingThatNeedsTheEvidence() {
        Audit audit = audit("clean", "broken", policy("high", "delta", "[git]", ""));
        assertThat(gate(audit, Gate.WORKFLOWS).status()).isEqualTo(GateStatus.PENDING);
        assertThat(audit.gaps()).hasSize(1);
    }

    @Test
    void theDerivationOfAGreenVerdictHasWhatItsSentenceCounts() {
        Audit audit = audit("unpinned", "unpinned", policy("high", "delta", "[workflows]", ""));
        assertThat(audit.rationale()).isEqualTo("No new findings; 1 existing one remains.");
        Premises premises = new Premises(audit.derivation());
        assertThat(premises.sum(Sum.Remaining.class).orElseThrow().findings()).isEqualTo(audit.findings());
        assertThat(premises.sum(Sum.Suppressed.class).orElseThrow().findings()).isEmpty();
        assertThat(premises.sum(Sum.Inspected.class).orElseThrow().inspections())
                .extracting(Inspection::rule)
                .containsExactly("workflows/unpinned-action");
    }

    @Test
    void theDerivationOfAVerdictThatWaivesNamesWhatIsWaived() {
        Audit audit = audit("clean", "unpinned", policy("critical", "delta", "[workflows]", "waived"));
        assertThat(audit.rationale()).isEqualTo("1 new finding, waived or in the baseline.");
        assertThat(new Premises(audit.derivation())
                        .sum(Sum.Suppressed.class)
                        .orElseThrow()
                        .findings())
                .isEqualTo(audit.findings());
    }

    @Test
    void theDerivationNamesTheGatesThatAVerdictDoesNotWaitFor() {
        Audit audit = audit("clean", "broken", policy("high", "delta", "[git]", ""));
        assertThat(audit.rationale()).endsWith(" Evidence is missing for the gate workflows.");
        assertThat(new Premises(audit.derivation()).gates(GateStatus.PENDING))
                .containsExactly(new GateConclusion(Gate.WORKFLOWS, GateStatus.PENDING));
    }

    @Test
    void countsAddUpTwice() {
        for (String head : List.of("clean", "unpinned", "broken")) {
            Counts counts = audit("unpinned", head, policy("high", "delta", "[workflows]", "waived"))
                    .counts();
            assertThat(counts.introduced() + counts.preexisting() + counts.resolved())
                    .isEqualTo(counts.total());
            assertThat(counts.open() + counts.waived() + counts.baselined() + counts.resolved())
                    .isEqualTo(counts.total());
        }
    }

    @Test
    void whatThePolicyExcludesIsNeitherJudgedNorCountedAsInspected() {
        Audit audit = audit("clean", "unpinned", "version: 1\npaths: {exclude: ['.github/**']}\n");
        assertThat(audit.findings()).isEmpty();
        assertThat(gate(audit, Gate.WORKFLOWS).status()).isEqualTo(GateStatus.NOT_APPLICABLE);
        assertThat(audit.rationale()).isEqualTo("No rule found anything to judge.");
    }

    @Test
    void aGapOfTheWholeRepositoryIsHiddenByNoPath() {
        Gap shallow = new Gap(Evidence.GIT, Place.file(""), "the clone is shallow");
        Change change = new Change(
                List.of(new GitRange("a...b", RangeKind.NAMED, "", "", ""), shallow),
                FilesSnapshot.ofTexts(Map.of()),
                FilesSnapshot.ofTexts(Map.of()));
        PolicySource policy = new PolicySource("p.yaml", "version: 1\npaths: {include: ['src/**']}\n");
        Audit audit = new Auditor().audit(change, policy, LocalDate.parse("2026-02-01"));
        assertThat(audit.verdict()).hasToString("pending");
        assertThat(audit.rationale()).isEqualTo("Required evidence is missing: the clone is shallow.");
    }

    private static GateResult gate(Audit audit, Gate gate) {
        return audit.gates().stream()
                .filter(result -> result.gate() == gate)
                .findFirst()
                .orElseThrow();
    }

    private static String policy(String failAt, String scope, String require, String waiver) {
        String policy = "version: 1\npacks: []\nrules: {workflows/unpinned-action: on}\nfail-at: " + failAt
                + "\nscope: " + scope + "\nrequire: " + require + "\n";
        return waiver.isEmpty()
                ? policy
                : policy + "waivers: [{rule: workflows/unpinned-action, reason: r, owner: o, expires: "
                        + (waiver.equals("expired") ? "2026-01-31" : "2026-02-01") + "}]\n";
    }

    private static Audit audit(String base, String head, String policy) {
        Map<String, String> texts = Map.of("clean", CLEAN, "unpinned", UNPINNED, "broken", BROKEN);
        Change change = new Change(
                List.of(new GitRange("a...b", RangeKind.BRANCH, "", "", "")),
                FilesSnapshot.ofTexts(Map.of(CI, texts.getOrDefault(base, ""), "README.md", "before\n")),
                FilesSnapshot.ofTexts(Map.of(CI, texts.getOrDefault(head, ""), "README.md", "after\n")));
        return new Auditor().audit(change, new PolicySource("p.yaml", policy), LocalDate.parse("2026-02-01"));
    }

    private static String workflow(String uses) {
        return "on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: " + uses + "\n";
    }
}
