package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.ImportEntry.ClaimedDeferral;
import dev.guardrail.ledger.ImportEntry.ClaimedFlake;
import dev.guardrail.ledger.ImportEntry.ClaimedResolution;
import dev.guardrail.ledger.ImportEntry.ClaimedScore;
import dev.guardrail.ledger.WorktreeLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedAuditsTest {

    private static final String HEADER = "| ID | Issue | Discovered (M#) | Deferred To (M#) | Reason | Blocker? | Exit"
            + " Criteria |\n|---|---|---|---|---|---|---|\n";

    @TempDir
    private Path dir;

    private TestRepository repository;

    @BeforeEach
    void build() {
        repository = TestRepository.init(dir);
    }

    private ImportedAuditsTest audit(String milestone, String... rows) {
        repository.write(
                "docs/" + milestone + "/" + milestone + "_audit.md",
                "# " + milestone + " Audit\n\n## 10. Deferred Issues Registry\n\n" + HEADER + String.join("\n", rows)
                        + "\n");
        return this;
    }

    /** Milestones without registers. */
    private ImportedAuditsTest silent(String... milestones) {
        for (String milestone : milestones) {
            repository.write("docs/" + milestone + "/" + milestone + "_audit.md", "# " + milestone + " Audit\n");
        }
        return this;
    }

    private String imported(String... options) {
        repository.write("README.md", "# A\n").commit("Audits");
        return again(options).out();
    }

    private Invocation again(String... options) {
        List<String> arguments = new ArrayList<>(List.of("record", "--repo", dir.toString(), "--import", "docs"));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private List<ImportEntry> entries() {
        return new WorktreeLedger(dir).read().entries(ImportEntry.class).toList();
    }

    private List<String> milestones() {
        return entries().stream().map(ImportEntry::milestone).toList();
    }

    @Test
    void auditsAreRecordedInTheOrderOfTheirMilestones() {
        String out = silent("M10", "M2", "M10_5", "M37A", "M37").imported();
        assertThat(out).startsWith(".github/guardrail/ledger.jsonl:1-5: recorded 5 hand-written audits as claims\n");
        assertThat(milestones()).containsExactly("M2", "M10", "M10.5", "M37", "M37A");
        assertThat(entries().get(0).audit().path()).isEqualTo("docs/M2/M2_audit.md");
        assertThat(entries().get(0).audit().blob())
                .isEqualTo(
                        repository.git("rev-parse", "HEAD:docs/M2/M2_audit.md").strip());
        assertThat(entries().get(0).audit().commit())
                .isEqualTo(repository.git("rev-parse", "HEAD").strip());
    }

    @Test
    void registersScoresAndFlakesAreClaims() {
        repository.write("docs/M04_audit.md", """
                # M04 Audit

                ## Deferred Issues Registry

                | ID | Issue | Discovered | Deferred To | Reason | Blocker? | Exit Criteria |
                |----|-------|------------|-------------|--------|----------|---------------|
                | CI-001 | Pin actions | M01 | M06 | time | No | all `uses` have a SHA |
                | INT-001 | Integration | M02 | **Resolved (M04)** | done | — | tests |
                | — | Nothing else | — | — | — | — | — |

                ### Resolved This Milestone

                | ID | Issue | Resolution |
                |----|-------|------------|
                | DOC-002 | Guide | ✅ Closed |

                ## Score Trend

                | Milestone | Arch | CI | Docs | Overall |
                |---|---|---|---|---|
                | M03 | 4.0 | 4.0 | 4.0 | 4.0 |
                | **M04** | 4.5 | 5.0 | N/A | **4.7** |

                ## Flake & Regression Log

                | Item | Type | First Seen | Current Status | Last Evidence | Fix |
                |---|---|---|---|---|---|
                | test_group | Flake | M03 | Open | run 4 | M05 |
                """);
        imported();
        assertThat(entries().get(0).deferred())
                .containsExactly(new ClaimedDeferral(
                        "CI-001", "Pin actions", "M01", "M06", "time", "No", "all uses have a SHA"));
        assertThat(entries().get(0).resolved())
                .containsExactly(
                        new ClaimedResolution("INT-001", "Resolved (M04)"),
                        new ClaimedResolution("DOC-002", "✅ Closed"));
        assertThat(entries().get(0).scores())
                .containsExactly(
                        new ClaimedScore("arch", "4.5"),
                        new ClaimedScore("ci", "5.0"),
                        new ClaimedScore("overall", "4.7"));
        assertThat(entries().get(0).flakes()).containsExactly(new ClaimedFlake("test_group", "Flake", "Open"));
    }

    @Test
    void anItemThatNoLaterDocumentNamesVanished() {
        String out = audit("M01", "| CI-001 | Pin actions | M01 | M06 | time | No | pinned |")
                .silent("M02", "M03")
                .imported();
        assertThat(out)
                .contains("""

                        docs/M01/M01_audit.md:7: vanished: CI-001 "Pin actions"
                          no document after M01 names it, and none says that it is resolved
                        """)
                .endsWith("\n1 item deferred, 0 said to be resolved, 1 vanished, 0 ids with another meaning, 0 rows of"
                        + " scores rewritten\n");
    }

    @Test
    void anItemIsNotVanishedThatIsResolvedOrNamedOrRecent() {
        audit(
                "M01",
                "| A-001 | Pin actions | M01 | M06 | time | No | pinned |",
                "| B-001 | Lock files | M01 | M06 | time | No | locked |",
                "| C-001 | Scan images | M01 | M06 | time | No | scanned |",
                "| D-001 | Write a guide | M01 | M06 | time | No | written |",
                "| E-001 | Test groups | M01 | M06 | time | No | tested |",
                "| F-001 | Measure time | M01 | Never | time | No | all measured (achieved) |");
        audit("M03", "| G-001 | Recent | M03 | M06 | time | No | done |");
        repository
                .write(
                        "docs/M02/M02_audit.md",
                        "# M02 Audit\n\n- **A-001:** Resolved in this milestone\n\nB-001 → B-007\n")
                .write("docs/M03/M03_plan.md", "# M03\n\nPlan: C-001\n")
                .write("docs/M01/M01_summary.md", "# M01\n\nThis milestone closes D-001.\n")
                .write("docs/M04/M04_audit.md", "# M04 Audit\n\nE-001A is open.\n");
        assertThat(imported()).doesNotContain("vanished:").contains(" 0 vanished,");
    }

    @Test
    void aResolutionThatIsStillToComeIsNone() {
        audit("M01", "| A-001 | Pin actions | M01 | M06 | time | No | pinned |");
        repository.write("docs/M02/M02_audit.md", "# M02 Audit\n\nA-001 is to be resolved later; not fixed: A-001.\n");
        assertThat(silent("M03", "M04").imported()).contains("vanished: A-001", "no document after M02 names it");
    }

    @Test
    void anIdThatStandsForSomethingElseIsQualified() {
        String out = audit("M01", "| SEC-001 | Restrict origins | M01 | M06 | time | No | none |")
                .audit("M05", "| SEC-001 | Dependency review fails | M05 | M06 | time | No | none |")
                .audit("M06", "| SEC-001 | Review of dependencies is red | M05 | M07 | time | No | none |")
                .imported();
        assertThat(entries())
                .extracting(entry -> entry.deferred().get(0).id())
                .containsExactly("SEC-001", "SEC-001@M05", "SEC-001@M05");
        assertThat(out).contains("""

                        docs/M05/M05_audit.md:7: another meaning: SEC-001@M05 "Dependency review fails"
                          it was "Restrict origins" before
                        """);
    }

    @Test
    void scoresOfAnEarlierMilestoneThatDifferAreRewritten() {
        String header = "## Score Trend\n\n| Milestone | Arch | CI | Docs | Overall |\n|---|---|---|---|---|\n";
        repository
                .write("docs/M01_audit.md", "# M01 Audit\n\n" + header + "| M01 | 4.0 | 4.0 | 4.0 | 4.0 |\n")
                .write(
                        "docs/M02_audit.md",
                        "# M02 Audit\n\n" + header
                                + "| M01 | 4.0 | 5.0 | 4.0 | 4.3 |\n| M02 | 5.0 | 5.0 | 5.0 | 5.0 |\n");
        assertThat(imported()).contains("""

                        docs/M02_audit.md:7: rewritten: the scores of M01
                          ci 5.0 instead of 4.0, overall 4.3 instead of 4.0; see docs/M01_audit.md:7
                        """);
    }

    @Test
    void aDocumentIsRecordedOnceForEachContent() {
        silent("M01", "M02").imported();
        assertThat(again().out()).startsWith(".github/guardrail/ledger.jsonl: nothing is new; 2 recorded before\n");
        silent("M03").audit("M02", "| A-001 | Pin | M02 | M06 | time | No | pinned |");
        assertThat(imported())
                .startsWith(".github/guardrail/ledger.jsonl:3-4: recorded 2 hand-written audits as claims; 1 recorded"
                        + " before\n");
        assertThat(milestones()).containsExactly("M01", "M02", "M02", "M03");
    }

    @Test
    void whatCannotBeImportedIsSaid() {
        silent("M01").imported();
        assertThat(Invocation.of("record", "--repo", dir.toString(), "--import", "missing")
                        .error())
                .isEqualTo("guardrail: the commit `"
                        + repository.git("rev-parse", "HEAD").substring(0, 10)
                        + "` has no audit at `missing`; expected a folder with Markdown files such as `M04_audit.md`, or"
                        + " a glob such as `docs/**/*_audit.md`\n");
        assertThat(again("--range", "HEAD~1..HEAD", "--milestone", "M01").error())
                .isEqualTo("guardrail: `--import` cannot be used with `--range`, `--milestone`: no range is audited\n");
    }

    @Test
    void aGlobNamesDocuments() {
        silent("M01", "M02").imported();
        assertThat(Invocation.of(
                                "record", "--repo", dir.toString(), "--import", "docs/M02/*.md", "--ledger", "refs/a/b")
                        .out())
                .startsWith("refs/a/b:ledger.jsonl:1: recorded 1 hand-written audit as claims\n");
    }
}
