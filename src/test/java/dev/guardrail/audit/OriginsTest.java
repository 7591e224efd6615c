package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.PolicySource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final PolicySource POLICY = new PolicySource("p.yaml", """
            version: 1
            packs: []
            rules: {workflows/unpinned-action: on, workflows/muted-failure: on, workflows/continue-on-error: on}
            """);

    @Test
    void aFindingThatMovesWithinItsFileAndIsReformattedStoodBefore() {
        List<Finding> findings = audit(
                Map.of(CI, workflow("one", "a/b@v1", "c/d@v1")), Map.of(CI, workflow("two", "\"c/d@v1\"", "'a/b@v1'")));
        assertThat(findings).hasSize(2).allMatch(finding -> finding.origin() == Origin.PREEXISTING);
    }

    @Test
    void anotherVersionOfAnUnpinnedActionIsTheDebtThatWasThere() {
        assertThat(origins(Map.of(CI, workflow("one", "a/b@v1")), Map.of(CI, workflow("one", "a/b@v2"))))
                .containsExactly(Origin.PREEXISTING);
    }

    @Test
    void oneMoreOfTheSameIsIntroducedWhereTheLineWasAdded() {
        AddedLine added = new AddedLine(Place.line(CI, 6), "      - uses: a/b@v1");
        List<Finding> findings =
                audit(Map.of(CI, workflow("one", "a/b@v1")), Map.of(CI, workflow("one", "a/b@v1", "a/b@v1")), added);
        assertThat(findings)
                .filteredOn(finding -> finding.origin() == Origin.INTRODUCED)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.location().place().line()).isEqualTo(6));
        assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
    }

    @Test
    void oneLessOfTheSameIsResolved() {
        assertThat(origins(Map.of(CI, workflow("one", "a/b@v1", "a/b@v1")), Map.of(CI, workflow("one", "a/b@v1"))))
                .containsExactlyInAnyOrder(Origin.PREEXISTING, Origin.RESOLVED);
    }

    @Test
    void aRenamedFileKeepsItsFindings() {
        String renamed = ".github/workflows/build.yml";
        ChangedFile rename = new ChangedFile(
                Place.file(renamed), CI, FileStatus.RENAMED, FileKind.WORKFLOW, 0, 0, false, "100644", "100644");
        assertThat(origins(Map.of(CI, workflow("one", "a/b@v1")), Map.of(renamed, workflow("one", "a/b@v1")), rename))
                .containsExactly(Origin.PREEXISTING);
    }

    @Test
    void aFindingInAnotherFileIsAnother() {
        String other = ".github/workflows/other.yml";
        assertThat(origins(Map.of(CI, workflow("one", "a/b@v1")), Map.of(other, workflow("one", "a/b@v1"))))
                .containsExactlyInAnyOrder(Origin.INTRODUCED, Origin.RESOLVED);
    }

    @Test
    void aFindingAboutAJobStaysWithTheJobWhateverItIsCalled() {
        assertThat(mutedJobs("lint", "", "lint", "continue-on-error: true")).containsExactly(Origin.INTRODUCED);
        assertThat(mutedJobs("lint", "continue-on-error: true", "style", "continue-on-error: true"))
                .containsExactly(Origin.PREEXISTING);
    }

    @Test
    void aJobThatDoesOtherThingsIsNoRenamedOne() {
        String base = "on: push\njobs:\n  a: {continue-on-error: true, steps: [{run: x}]}\n";
        String head = "on: push\njobs:\n  b: {continue-on-error: true, steps: [{run: y}]}\n";
        assertThat(origins(Map.of(CI, base), Map.of(CI, head)))
                .containsExactlyInAnyOrder(Origin.INTRODUCED, Origin.RESOLVED);
    }

    @Test
    void whatCannotBeReadAnyMoreIsNotResolved() {
        assertThat(origins(Map.of(CI, workflow("one", "a/b@v1")), Map.of(CI, "on: [\n")))
                .containsExactly(Origin.PREEXISTING);
    }

    @Test
    void theSameSettingOnAnotherJobIsAnotherFinding() {
        String base = "on: push\njobs:\n  a: {continue-on-error: true, steps: [{run: x}]}\n  b: {steps: [{run: y}]}\n";
        String head = "on: push\njobs:\n  a: {steps: [{run: x}]}\n  b: {continue-on-error: true, steps: [{run: y}]}\n";
        assertThat(origins(Map.of(CI, base), Map.of(CI, head)))
                .containsExactlyInAnyOrder(Origin.INTRODUCED, Origin.RESOLVED);
    }

    @Test
    void whereOneOfTheSameWasRemovedTheWinNamesItsLine() {
        RemovedLine removed = new RemovedLine(Place.line(CI, 5), "      - uses: a/b@v1");
        List<Finding> findings =
                audit(Map.of(CI, workflow("one", "a/b@v1", "a/b@v1")), Map.of(CI, workflow("one", "a/b@v1")), removed);
        assertThat(findings)
                .filteredOn(finding -> finding.origin() == Origin.RESOLVED)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.location().place().line()).isEqualTo(5));
    }

    private static List<Origin> mutedJobs(String job, String setting, String jobAfter, String settingAfter) {
        return origins(Map.of(CI, muted(job, setting)), Map.of(CI, muted(jobAfter, settingAfter)));
    }

    private static String muted(String job, String setting) {
        return "on: push\njobs:\n  " + job + ":\n    name: Lint\n    " + setting
                + "\n    steps:\n      - run: npm ci\n      - run: npm run lint\n";
    }

    private static List<Origin> origins(Map<String, String> base, Map<String, String> head, Fact... facts) {
        return audit(base, head, facts).stream().map(Finding::origin).toList();
    }

    private static String workflow(String job, String... uses) {
        StringBuilder text = new StringBuilder("on: push\njobs:\n  " + job + ":\n    steps:\n");
        for (String use : uses) {
            text.append("      - uses: ").append(use).append('\n');
        }
        return text.toString();
    }

    private static List<Finding> audit(Map<String, String> base, Map<String, String> head, Fact... facts) {
        List<Fact> range = new ArrayList<>(List.of(facts));
        range.add(new GitRange("a...b", RangeKind.NAMED, "", "", ""));
        Change change = new Change(range, FilesSnapshot.ofTexts(base), FilesSnapshot.ofTexts(head));
        return new Auditor()
                .audit(change, POLICY, LocalDate.parse("2026-02-01"))
                .findings();
    }
}
