package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Inspection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings of parts of the repository, in audits. */
class ScopesTest {

    private static final String A = ".github/workflows/a.yml";
    private static final String B = ".github/workflows/b.yml";
    private static final String USES =
            "on: push\njobs:\n  x:\n    steps:\n      - uses: acme/one@v1\n      - uses: acme/two@v1\n";

    @Test
    void aFindingHasTheSeverityOfItsFile() {
        Audit audit = audit("""
                  workflows/unpinned-action: medium
                overrides:
                  - {in: "**/b.yml", rules: {workflows/unpinned-action: critical}}
                """, Map.of(), Map.of(A, USES, B, USES));
        assertThat(audit.findings())
                .extracting(finding -> finding.location().place().path() + " " + finding.severity())
                .containsExactlyInAnyOrder(A + " medium", A + " medium", B + " critical", B + " critical");
    }

    @Test
    void aGuardrailThatIsOffSomewhereFindsAndInspectsNothingThere() {
        Audit audit = audit("""
                  workflows/unpinned-action: on
                overrides:
                  - {in: "**/b.yml", rules: {workflows/unpinned-action: off}}
                """, Map.of(), Map.of(A, USES, B, USES));
        assertThat(paths(audit)).containsExactly(A, A);
        assertThat(audit.inspections()).extracting(Inspection::count).containsExactly(2);
    }

    @Test
    void aGuardrailThatIsOnSomewhereFindsNothingElsewhere() {
        Audit audit = audit("""
                  workflows/missing-timeout: on
                  workflows/unpinned-action: off
                overrides:
                  - {in: "**/b.yml", rules: {workflows/unpinned-action: on, workflows/missing-timeout: off}}
                """, Map.of(), Map.of(A, USES, B, USES));
        assertThat(audit.findings())
                .extracting(finding -> finding.location().place().path() + " " + finding.rule())
                .containsOnly(A + " workflows/missing-timeout", B + " workflows/unpinned-action");
    }

    @Test
    void aParameterHoldsForTheFindingsInItsFiles() {
        Audit audit = audit("""
                  workflows/unpinned-action: {parameters: {allow: [acme/one]}}
                overrides:
                  - {in: "**/b.yml", rules: {workflows/unpinned-action: {parameters: {allow: [acme/two]}}}}
                """, Map.of(), Map.of(A, USES, B, USES));
        assertThat(audit.findings())
                .extracting(finding -> finding.location().place().path() + " " + finding.message())
                .containsExactly(
                        A + " `acme/two@v1` is not pinned to a full commit id",
                        B + " `acme/one@v1` is not pinned to a full commit id");
    }

    @Test
    void whatStoodInAFileThatMovesStandsThereStill() {
        ChangedFile rename = new ChangedFile(
                Place.file(B), A, FileStatus.RENAMED, FileKind.WORKFLOW, 0, 0, false, "100644", "100644");
        Audit audit = audit("""
                  workflows/unpinned-action: off
                overrides:
                  - {in: "**/b.yml", rules: {workflows/unpinned-action: {parameters: {allow: [acme/two]}}}}
                """, Map.of(A, USES), Map.of(B, USES), rename);
        assertThat(audit.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.origin()).isEqualTo(Origin.PREEXISTING));
    }

    @Test
    void theSameSettingsElsewhereChangeNothing() {
        String rules = "  workflows/unpinned-action: {parameters: {allow: [acme/one]}}\n";
        String same =
                "overrides:\n  - {in: \"**\", rules: {workflows/unpinned-action: {parameters: {allow: [acme/one]}}}}\n";
        assertThat(paths(audit(rules + same, Map.of(), Map.of(A, USES, B, USES))))
                .isEqualTo(paths(audit(rules, Map.of(), Map.of(A, USES, B, USES))));
    }

    private static List<String> paths(Audit audit) {
        return audit.findings().stream()
                .map(finding -> finding.location().place().path())
                .toList();
    }

    private static Audit audit(String rules, Map<String, String> base, Map<String, String> head, Fact... facts) {
        List<Fact> range = new ArrayList<>(List.of(facts));
        range.add(new GitRange("a...b", RangeKind.NAMED, "", "", ""));
        return new Auditor()
                .audit(
                        new Change(range, FilesSnapshot.ofTexts(base), FilesSnapshot.ofTexts(head)),
                        new PolicySource("p.yaml", "version: 1\npacks: []\nrules:\n" + rules),
                        LocalDate.parse("2026-02-01"));
    }
}
