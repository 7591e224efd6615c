package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.Figure;
import dev.guardrail.ledger.AuditEntry.RecordedFinding;
import dev.guardrail.ledger.AuditEntry.ResolvedItem;
import dev.guardrail.ledger.AuditEntry.Score;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.WorktreeLedger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {

    private static final String WORKFLOW = ".github/workflows/ci.yml";

    @TempDir
    private Path dir;

    private TestRepository repository;

    @BeforeEach
    void build() {
        repository = TestRepository.init(dir);
        new UnpinnedRepository(repository).build("");
    }

    private Invocation record(String... options) {
        List<String> arguments = new ArrayList<>(List.of("record", "--repo", dir.toString()));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private String id(String revision) {
        return repository.git("rev-parse", revision).strip();
    }

    private List<AuditEntry> recorded() {
        Ledger ledger = new WorktreeLedger(dir).read();
        assertThat(ledger.mistakes()).isEmpty();
        return ledger.entries(AuditEntry.class).toList();
    }

    @Test
    void anAuditIsRecorded() {
        Invocation run = record("--milestone", "M04");
        assertThat(run.code()).isZero();
        assertThat(run.error()).isEmpty();
        assertThat(run.out())
                .isEqualTo(".github/guardrail/ledger.jsonl:1: recorded the audit of M04, "
                        + id("HEAD~1").substring(0, 10) + ".." + id("HEAD").substring(0, 10)
                        + "\n  verdict red, 1 finding at the head, 0 items resolved\n");
        AuditEntry audit = recorded().get(0);
        assertThat(audit.milestone()).isEqualTo("M04");
        assertThat(audit.day()).isEqualTo(LocalDate.parse("2026-02-01"));
        assertThat(audit.revision()).isEqualTo(new AuditEntry.Revision(id("HEAD~1"), id("HEAD"), id("HEAD^{tree}")));
        assertThat(audit.policy()).isEqualTo(".github/guardrail.yaml");
        assertThat(audit.findings())
                .extracting(RecordedFinding::rule, RecordedFinding::path, RecordedFinding::line)
                .containsExactly(tuple("workflows/unpinned-action", WORKFLOW, 7));
    }

    @Test
    void thePlanThatTheRangeWroteNamesTheMilestone() {
        repository
                .write("docs/milestones/M07/M07_plan.md", "# M07: Records\n\n## Objective\n\nKeep them.\n")
                .commit("Plan");
        record();
        assertThat(recorded().get(0).milestone()).isEqualTo("M07");
        assertThat(record("--milestone", "M77").error())
                .isEqualTo("guardrail: milestone `M77` has no plan; did you mean `M07`?\n");
    }

    @Test
    void theFirstCommitIsRecordedToo() {
        Invocation run = record("--commit", "HEAD~1");
        assertThat(run.out())
                .startsWith(".github/guardrail/ledger.jsonl:1: recorded the audit of all up to "
                        + id("HEAD~1").substring(0, 10) + "\n");
        assertThat(recorded().get(0).revision().base()).isEmpty();
    }

    @Test
    void theSameAuditIsRecordedOnce() {
        record();
        Invocation again = record("--date", "2026-02-09");
        assertThat(again.code()).isZero();
        assertThat(again.out()).isEqualTo(".github/guardrail/ledger.jsonl:1: this audit is recorded already\n");
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void whatIsResolvedNamesTheCommitThatDidIt() {
        String item = idOfFinding();
        repository.write("README.md", "# B\n").commit("Unrelated");
        repository.write(WORKFLOW, "on: push\n").commit("Repair");
        String repair = id("HEAD");
        repository.write("README.md", "# C\n").commit("Unrelated");
        record("--range", "HEAD~3..HEAD");
        assertThat(recorded().get(1).resolved()).containsExactly(new ResolvedItem(item, repair));
    }

    @Test
    void ofABranchThatWasMergedItsOwnCommitDidIt() {
        String item = idOfFinding();
        repository.git("checkout", "-q", "-b", "repair");
        repository.write(WORKFLOW, "on: push\n").commit("Repair");
        String repair = id("HEAD");
        repository.git("checkout", "-q", "-");
        repository.write("README.md", "# B\n").commit("Unrelated");
        repository.git("merge", "-q", "--no-ff", "-m", "Merge", "repair");
        record("--range", "HEAD~2..HEAD");
        assertThat(recorded().get(1).resolved()).containsExactly(new ResolvedItem(item, repair));
    }

    private String idOfFinding() {
        record();
        return recorded().get(0).findings().get(0).id();
    }

    @Test
    void anotherResultOfTheSameTreeIsRecordedToo(@TempDir Path reports) throws IOException {
        for (String body : List.of("<failure message='late'/>", "")) {
            Path report = Files.writeString(
                    reports.resolve("junit.xml"),
                    "<testsuite name='s' tests='1'><testcase classname='a.B' name='c'>" + body
                            + "</testcase></testsuite>");
            record("--tests", report.toString());
        }
        assertThat(recorded())
                .extracting(audit -> audit.measures().tests().orElseThrow().failing())
                .containsExactly(List.of("a.B c"), List.of());
        assertThat(recorded())
                .extracting(audit -> audit.revision().tree())
                .containsExactly(id("HEAD^{tree}"), id("HEAD^{tree}"));
    }

    @Test
    void figuresOfCoverageAreRecorded(@TempDir Path reports) throws IOException {
        repository.write("a.py", "X = 1\nY = 2\n").commit("Code");
        Path report =
                Files.writeString(reports.resolve("lcov.info"), "SF:a.py\nDA:1,1\nDA:2,0\nLF:2\nLH:1\nend_of_record\n");
        record("--coverage", report.toString());
        assertThat(recorded().get(0).measures().figures())
                .containsExactly(new Figure("line", 1, 2), new Figure("patch", 1, 2));
    }

    @Test
    void scoresOfThePolicyAreRecordedWhereTheyAreKnown() {
        repository
                .write(".github/guardrail.yaml", UnpinnedRepository.policy("""
                                scores:
                                  security: {from: [{ratio: pinned-actions}]}
                                  tests: {from: [{ratio: line-coverage}]}
                                """))
                .commit("Policy");
        repository.write("README.md", "# B\n").commit("Change");
        assertThat(record("--range", "HEAD~1..HEAD").error()).isEmpty();
        assertThat(recorded().get(0).measures().scores()).containsExactly(new Score("security", new BigDecimal("0.0")));
    }

    @Test
    void twoBranchesThatRecordAreMergedTwiceByGit() throws IOException {
        repository.write(".gitattributes", Ledger.PATH + " -text merge=union\n").commit("Attributes");
        recordAndCommit("M01", "HEAD");
        repository.git("branch", "left");
        repository.git("branch", "right");
        onBranch("left", "M02");
        onBranch("right", "M03");
        // Each branch takes the other one in, in its own order of the lines; then both meet.
        repository.git("merge", "-q", "-m", "Take in left", "left");
        repository.git("checkout", "-q", "left");
        repository.git("merge", "-q", "-m", "Take in right", "right~1");
        repository.git("merge", "-q", "-m", "Meet", "right");
        assertThat(recorded()).extracting(AuditEntry::milestone).containsExactlyInAnyOrder("M01", "M02", "M03");
        assertThat(new WorktreeLedger(dir).read().heads()).hasSize(2);
        recordAndCommit("M04", "HEAD");
        assertThat(new WorktreeLedger(dir).read().heads()).hasSize(1);
    }

    private void onBranch(String branch, String milestone) {
        repository.git("checkout", "-q", branch);
        repository.write(branch + ".md", "# " + branch + "\n").commit(branch);
        recordAndCommit(milestone, "HEAD");
    }

    private void recordAndCommit(String milestone, String commit) {
        assertThat(record("--commit", commit, "--milestone", milestone).error()).isEmpty();
        repository.git("add", "-A");
        repository.git("commit", "-q", "-m", "Record " + milestone);
    }

    @Test
    void withoutEvidenceNothingIsSaidOfIt() throws IOException {
        record();
        assertThat(Files.readString(dir.resolve(Ledger.PATH)))
                .contains("\"figures\":{},\"scores\":{}")
                .doesNotContain("\"tests\":{");
    }

    @Test
    void uncommittedChangesAreNotRecorded() {
        Invocation run = record("--worktree");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error())
                .isEqualTo(
                        "guardrail: `--worktree` cannot be used with `record`: an audit of commits is recorded; commit"
                                + " the changes first\n");
    }

    @Test
    void aLedgerWithMistakesIsNotContinued() throws IOException {
        record();
        Path file = dir.resolve(Ledger.PATH);
        String text = Files.readString(file).replace("red", "green");
        Files.writeString(file, text);
        Invocation run = record("--range", "HEAD..HEAD", "--allow-empty");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error())
                .isEqualTo("guardrail: .github/guardrail/ledger.jsonl:1: was changed after it was written: its digest"
                        + " does not match\nguardrail: nothing is recorded in a ledger with mistakes: restore the lines"
                        + " that git has of it\n");
        assertThat(file).hasContent(text.strip());
    }

    @Test
    void aRefKeepsTheLedgerWithACommitForEachRecord() {
        String ref = "refs/guardrail/ledger";
        assertThat(record("--ledger", ref).out()).startsWith(ref + ":ledger.jsonl:1: recorded the audit of ");
        record("--ledger", ref, "--commit", "HEAD~1");
        assertThat(repository.git("log", "--format=%s", ref).lines()).hasSize(2);
        assertThat(repository.git("show", ref + ":ledger.jsonl").lines()).hasSize(2);
        assertThat(repository.git("fsck", "--strict")).isEmpty();
        assertThat(dir.resolve(Ledger.PATH)).doesNotExist();
        assertThat(record("--ledger", ref).out()).isEqualTo(ref + ":ledger.jsonl:1: this audit is recorded already\n");
    }

    @Test
    void aBareRepositoryNeedsARef(@TempDir Path elsewhere) {
        Path bare = elsewhere.resolve("bare.git");
        repository.git("clone", "-q", "--bare", dir.toString(), bare.toString());
        Invocation run = Invocation.of("record", "--repo", bare.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error())
                .isEqualTo("guardrail: the repository has no work tree for the ledger; name a ref with `--ledger`, such"
                        + " as `refs/guardrail/ledger`\n");
        assertThat(Invocation.of("record", "--repo", bare.toString(), "--ledger", "refs/guardrail/ledger")
                        .code())
                .isZero();
    }

    @Test
    void namesThatAreNoRefsForLedgersAreRefused() {
        String branch = repository.git("symbolic-ref", "HEAD").strip();
        assertThat(record("--ledger", "ledger").error())
                .isEqualTo(
                        "guardrail: `--ledger`: expected the path of a `.jsonl` file from the root of the repository, or"
                                + " the full name of a ref such as `refs/guardrail/ledger`; found `ledger`\n");
        assertThat(record("--ledger", branch).error())
                .isEqualTo("guardrail: `" + branch + "` is checked out, and a record would move it\n");
        repository.git("symbolic-ref", "refs/guardrail/link", branch);
        assertThat(record("--ledger", "refs/guardrail/link").error())
                .isEqualTo(
                        "guardrail: refs/guardrail/link:ledger.jsonl: is in a symbolic ref, and no ledger behind one is"
                                + " read or written\n");
    }
}
