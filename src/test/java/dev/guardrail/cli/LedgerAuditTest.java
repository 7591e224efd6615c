package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.DeferralEntry;
import dev.guardrail.ledger.DeferralEntry.Discovery;
import dev.guardrail.ledger.DeferralEntry.Item;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerReader;
import dev.guardrail.ledger.LedgerWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit says of the items that the ledger of its base defers. */
class LedgerAuditTest {

    private static final String WORKFLOW = ".github/workflows/ci.yml";
    private static final String POLICY = "version: 1\npacks: [ledger]\nrules: {workflows/unpinned-action: on}\n";
    private static final String PINNED =
            UnpinnedRepository.workflow("# Nothing.").replace("@v2", "@" + "1".repeat(40));

    @TempDir
    private Path dir;

    private TestRepository repository;

    @BeforeEach
    void recordOneFinding() throws IOException {
        repository = TestRepository.init(dir);
        repository.write(".github/guardrail.yaml", POLICY).write("README.md", "# A\n");
        repository.commit("Base");
        repository
                .write(WORKFLOW, UnpinnedRepository.workflow("# Nothing."))
                .write(".github/workflows/lint.yml", PINNED)
                .commit("Change");
        Invocation recorded =
                Invocation.of("record", "--repo", dir.toString(), "--range", "HEAD~1..HEAD", "--milestone", "M01");
        assertThat(recorded.code()).as(recorded.error()).isZero();
    }

    private String text() throws IOException {
        return Files.readString(dir.resolve(Ledger.PATH));
    }

    /** Writes a deferral of the recorded finding into the work tree. */
    private void deferUntil(String until, String because) throws IOException {
        Ledger ledger = LedgerReader.read(text().getBytes(StandardCharsets.UTF_8));
        AuditEntry audit = ledger.entries(AuditEntry.class).findFirst().orElseThrow();
        var finding = audit.findings().get(0);
        DeferralEntry deferral = new DeferralEntry(
                new Item(finding.id(), finding.rule(), finding.path(), finding.message()),
                new Discovery("M01", audit.revision().head()),
                until,
                because,
                "Ada",
                false,
                "`workflows/unpinned-action` is quiet");
        repository.write(Ledger.PATH, text() + LedgerWriter.next(ledger, deferral));
    }

    private void deferAndCommit(String until) throws IOException {
        deferUntil(until, "the vendor moves it");
        repository.commit("Defer");
    }

    private Invocation audit(String range, String... options) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--repo", dir.toString(), "--range", range));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    @Test
    void withoutALedgerNothingIsSaidOfOne() throws IOException {
        Files.delete(dir.resolve(Ledger.PATH));
        repository.write("README.md", "# B\n").commit("More");
        Invocation audited = audit("HEAD~1..HEAD");
        assertThat(audited.out()).startsWith("green").doesNotContain("ledger", "deferred");
        assertThat(audit("HEAD~1..HEAD", "--format", "json").out()).doesNotContain("\"ledgers\"", "ledger lines");
    }

    @Test
    void aLedgerOnARefIsReadInPlaceOfTheFile() throws IOException {
        Files.delete(dir.resolve(Ledger.PATH));
        String ref = "refs/guardrail/ledger";
        String[] place = {"--repo", dir.toString(), "--ledger", ref};
        assertThat(audit("HEAD~1..HEAD", "--ledger", ref).error())
                .isEqualTo(
                        "guardrail: the repository has no ref `" + ref + "` with a ledger; fetch it, as with `git fetch"
                                + " origin " + ref + ":" + ref + "`, or record an audit there first\n");
        assertThat(run(place, "record", "--range", "HEAD~1..HEAD", "--milestone", "M01")
                        .code())
                .isZero();
        String item = run(place, "defer").out().substring(0, 12);
        assertThat(run(place, "defer", item, "--until", "M03", "--because", "later", "--by", "Ada")
                        .code())
                .isZero();
        repository.write(WORKFLOW, PINNED).commit("Pin");
        assertThat(audit("HEAD~1..HEAD", "--ledger", ref, "--format", "markdown")
                        .out())
                .contains("The ledger `" + ref + ":ledger.jsonl` has 1 deferred item: 0 open, 1 resolved")
                .contains("The ledger `" + ref + ":ledger.jsonl` records 1 audit.");
        assertThat(audit("HEAD~1..HEAD", "--format", "markdown").out()).contains("No earlier audit is recorded.");
        assertThat(run(place, "record", "--range", "HEAD~1..HEAD", "--milestone", "M02")
                        .out())
                .contains("recorded the audit of M02", "1 item resolved");
    }

    private static Invocation run(String[] place, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(place));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    @Test
    void aResolvedItemIsAWinWithItsCommit() throws IOException {
        deferAndCommit("M03");
        String commit = repository.write(WORKFLOW, PINNED).commit("Pin");
        Invocation audited = audit("HEAD~1..HEAD");
        assertThat(audited.code()).isZero();
        assertThat(audited.out()).startsWith("green").contains("2 resolved");
        assertThat(audit("HEAD~1..HEAD", "--format", "json").out())
                .contains("is resolved in `" + commit.substring(0, 8) + "`: its guardrail no longer finds it");
        assertThat(audit("HEAD~1..HEAD", "--format", "markdown").out())
                .containsPattern("\\*\\*`[0-9a-f]{12}` \\(`workflows/unpinned-action` in `" + WORKFLOW
                        + "`\\) is resolved in `" + commit.substring(0, 8) + "`");
    }

    @Test
    void ofSeveralCommitsTheOneThatTouchesTheFileResolvesTheItem() throws IOException {
        deferAndCommit("M03");
        repository.write("README.md", "# B\n").commit("Before");
        String commit = repository.write(WORKFLOW, PINNED).commit("Pin");
        repository.write("README.md", "# C\n").commit("After");
        assertThat(audit("HEAD~3..HEAD", "--format", "json").out())
                .contains("is resolved in `" + commit.substring(0, 8) + "`");
    }

    @Test
    void ofSeveralCommitsThatTouchTheFileNoneIsNamedAsTheOne() throws IOException {
        deferAndCommit("M03");
        repository.write(WORKFLOW, PINNED).commit("Pin");
        repository.write("README.md", "# C\n").commit("After");
        String last = repository.write(WORKFLOW, PINNED + "# The end.\n").commit("Explain");
        assertThat(audit("HEAD~3..HEAD", "--format", "json").out())
                .contains("is resolved: its guardrail no longer finds it; 2 commits of the range touch `" + WORKFLOW
                        + "`, the last is `" + last.substring(0, 8) + "`");
    }

    @Test
    void anItemInARenamedFileIsNotResolved() throws IOException {
        deferAndCommit("M03");
        repository.git("mv", WORKFLOW, ".github/workflows/tests.yml");
        repository.commit("Rename");
        assertThat(audit("HEAD~1..HEAD", "--format", "json").out()).doesNotContain("is resolved", "has vanished");
    }

    @Test
    void aDayThatHasPassedIsOverdueAndFailsNothingThatStoodBefore() throws IOException {
        deferAndCommit("2026-01-31");
        repository.write("README.md", "# B\n").commit("More");
        Invocation audited = audit("HEAD~1..HEAD", "--date", "2026-02-01");
        assertThat(audited.code()).isZero();
        assertThat(audited.out()).contains("existing    1 workflows/unpinned-action, 1 ledger/overdue");
        assertThat(audit("HEAD~1..HEAD", "--date", "2026-01-31").out()).doesNotContain("ledger/overdue");
    }

    @Test
    void theRangeCannotDeferAnewWhatIsOverdue() throws IOException {
        deferAndCommit("2026-01-31");
        deferUntil("2027-01-31", "later");
        repository.commit("Defer again");
        assertThat(audit("HEAD~1..HEAD", "--date", "2026-02-01").out()).contains("ledger/overdue");
        repository.write("README.md", "# B\n").commit("More");
        assertThat(audit("HEAD~1..HEAD", "--date", "2026-02-01").out()).doesNotContain("ledger/overdue");
    }

    @Test
    void theRangeCannotTakeAnItemOutOfTheLedger() throws IOException {
        String before = text();
        deferAndCommit("M03");
        repository.write(Ledger.PATH, before).commit("Forget it");
        Invocation audited = audit("HEAD~1..HEAD");
        assertThat(audited.code()).isOne();
        assertThat(audited.out())
                .contains("the range removes or changes 1 line of the ledger", "new         1 ledger/vanished");
        assertThat(audit("HEAD~1..HEAD", "--format", "json").out())
                .contains("has vanished without a resolution: the head's ledger no longer has it");
    }

    @Test
    void aLedgerThatTheRangeDeletesIsReported() throws IOException {
        deferAndCommit("M03");
        repository.delete(Ledger.PATH).commit("Delete it");
        Invocation audited = audit("HEAD~1..HEAD");
        assertThat(audited.code()).isOne();
        assertThat(audited.out()).contains("the range removes or changes 2 lines of the ledger");
    }

    @Test
    void aLineThatIsWrongHasItsPlaceAndTheOthersHold() throws IOException {
        deferAndCommit("2026-01-31");
        repository.write(Ledger.PATH, text() + "{\"entry\":\"audit\"}\n").commit("Break it");
        Invocation audited = audit("HEAD~1..HEAD", "--date", "2026-02-01");
        assertThat(audited.code()).isOne();
        assertThat(audited.out())
                .contains(".github/guardrail/ledger.jsonl:3", "[ledger/unusable]")
                .contains("ledger/overdue");
    }

    @Test
    void aLinkInPlaceOfTheLedgerIsNotFollowed() throws IOException {
        deferAndCommit("M03");
        repository.write("elsewhere.jsonl", text()).delete(Ledger.PATH);
        Files.createSymbolicLink(dir.resolve(Ledger.PATH), Path.of("../../elsewhere.jsonl"));
        repository.commit("Link it");
        Invocation audited = audit("HEAD~1..HEAD");
        assertThat(audited.code()).isOne();
        assertThat(audited.out()).contains("[ledger/rewritten]");
    }

    @Test
    void branchesThatBothAppendMergeWithoutAFinding() throws IOException {
        repository.commit("Record");
        repository.write(".gitattributes", Ledger.PATH + " merge=union\n").commit("Union");
        repository.git("checkout", "-q", "-b", "one");
        deferAndCommit("M03");
        repository.git("checkout", "-q", "-");
        deferUntil("M05", "another reason");
        repository.commit("Defer on main");
        repository.git("merge", "-q", "-m", "Merge", "one");
        for (String range : List.of("HEAD~1..HEAD", "HEAD^2..HEAD", "HEAD~2..HEAD", "one...HEAD")) {
            assertThat(audit(range).out())
                    .as(range)
                    .doesNotContain("ledger/rewritten", "ledger/unusable", "ledger/vanished");
        }
    }

    @Test
    void aBranchThatLeftBeforeTheLastLineIsNoRewriting() throws IOException {
        repository.commit("Record");
        repository.git("checkout", "-q", "-b", "branch");
        repository.write("README.md", "# B\n").commit("Work");
        repository.git("checkout", "-q", "-");
        deferAndCommit("M03");
        assertThat(audit("HEAD..branch").out()).doesNotContain("ledger/rewritten", "ledger/vanished");
        assertThat(audit("HEAD...branch").out()).doesNotContain("ledger/rewritten", "ledger/vanished");
    }

    @Test
    void aChangeOfTheLedgerIsNoChangeOfTheRules() throws IOException {
        repository.write(".github/guardrail.yaml", "version: 1\n").commit("Default policy");
        deferAndCommit("M03");
        assertThat(audit("HEAD~1..HEAD").out()).startsWith("green").doesNotContain("guardrails/rules-changed");
    }

    @Test
    void theSameAuditHasTheSameBytes() throws IOException {
        deferAndCommit("2026-01-31");
        repository.write(WORKFLOW, PINNED).commit("Pin");
        String first = audit("HEAD~1..HEAD", "--format", "json").out();
        assertThat(audit("HEAD~1..HEAD", "--format", "json").out()).isEqualTo(first);
    }

    @Test
    void anItemThatComesBackUnrecordedIsOpen() throws IOException {
        deferAndCommit("M09");
        repository.write(WORKFLOW, PINNED).commit("Pin");
        assertThat(Invocation.of("record", "--repo", dir.toString(), "--range", "HEAD~1..HEAD", "--milestone", "M02")
                        .out())
                .contains("1 item resolved");
        repository.commit("Ledger");
        repository.write(WORKFLOW, UnpinnedRepository.workflow("# Nothing.")).commit("Unpin");
        repository.write("README.md", "# B\n").commit("More");
        assertThat(audit("HEAD~1..HEAD", "--format", "markdown").out())
                .contains("has 1 deferred item: 1 open")
                .contains("open: its guardrail finds it again, after `M02` resolved it");
    }
}
