package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.collect.secret.Samples;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.RecordedFinding;
import dev.guardrail.ledger.DeferralEntry;
import dev.guardrail.ledger.DeferralEntry.Discovery;
import dev.guardrail.ledger.DeferralEntry.Item;
import dev.guardrail.ledger.WorktreeLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeferCommandTest {

    private static final String WORKFLOW = ".github/workflows/ci.yml";
    private static final String RULE = "workflows/unpinned-action";

    @TempDir
    private Path dir;

    private TestRepository repository;

    @BeforeEach
    void build() {
        repository = TestRepository.init(dir);
        new UnpinnedRepository(repository).build("");
    }

    private Invocation run(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--repo", dir.toString()));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private RecordedFinding recorded() {
        run("record", "--milestone", "M04");
        return new WorktreeLedger(dir)
                .read()
                .entries(AuditEntry.class)
                .findFirst()
                .orElseThrow()
                .findings()
                .get(0);
    }

    private List<DeferralEntry> deferred() {
        return new WorktreeLedger(dir).read().entries(DeferralEntry.class).toList();
    }

    private static final String[] REASON = {"--until", "M12", "--because", "the action moves"};

    private Invocation defer(String id, String... options) {
        List<String> all = new ArrayList<>(List.of(id));
        all.addAll(List.of(REASON));
        all.addAll(List.of(options));
        return run("defer", all.toArray(String[]::new));
    }

    @Test
    void aFindingOfTheLastRecordedAuditIsDeferred() {
        RecordedFinding finding = recorded();
        Invocation run = defer(finding.id(), "--by", "Ada", "--blocks");
        assertThat(run.error()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(".github/guardrail/ledger.jsonl:2: deferred " + finding.id() + " (" + RULE + " at "
                        + WORKFLOW
                        + "): " + finding.message() + "\n  until M12: the action moves (Ada); it blocks its milestone\n"
                        + "  resolved when `" + RULE + "` is quiet at `" + WORKFLOW + "`\n");
        assertThat(deferred())
                .containsExactly(new DeferralEntry(
                        new Item(finding.id(), RULE, WORKFLOW, finding.message()),
                        new Discovery("M04", repository.git("rev-parse", "HEAD").strip()),
                        "M12",
                        "the action moves",
                        "Ada",
                        true,
                        "`" + RULE + "` is quiet at `" + WORKFLOW + "`"));
    }

    @Test
    void theIdOfAReportAndTheFingerprintNameTheItem() {
        String id = recorded().id();
        assertThat(defer(id.substring(0, 8) + ".2").code()).isZero();
        assertThat(defer(id + "0".repeat(20), "--until", "M13").code()).isEqualTo(2);
        assertThat(run("defer", id + "0".repeat(20), "--until", "M13", "--because", "later")
                        .code())
                .isZero();
        assertThat(deferred()).extracting(deferral -> deferral.item().id()).containsExactly(id, id);
    }

    @Test
    void anItemThatIsDeferredAgainKeepsWhereItWasDiscovered() {
        String id = recorded().id();
        defer(id);
        repository.write("README.md", "# B\n").commit("Unrelated");
        run("record", "--milestone", "M05");
        assertThat(run("defer", id, "--until", "2026-12-31", "--because", "still", "--exit", "it is pinned")
                        .code())
                .isZero();
        assertThat(deferred())
                .extracting(deferral -> deferral.discovered().milestone(), DeferralEntry::until, DeferralEntry::exit)
                .containsExactly(
                        tuple("M04", "M12", "`" + RULE + "` is quiet at `" + WORKFLOW + "`"),
                        tuple("M04", "2026-12-31", "it is pinned"));
    }

    @Test
    void theSameDeferralIsRecordedOnce() {
        String id = recorded().id();
        defer(id);
        assertThat(defer(id).out())
                .isEqualTo(".github/guardrail/ledger.jsonl:2: this is deferred already, in the same words\n");
        assertThat(deferred()).hasSize(1);
    }

    @Test
    void whatAPlanLeavesOutIsDeferred() {
        repository.write("docs/milestones/M07/M07_plan.md", """
                        # M07: Records

                        ## Objective

                        Keep them.

                        ## In Scope

                        - `a.py`

                        ## Out of Scope

                        - Deleting old records
                        """).commit("Plan");
        String id = run("defer").out().split(" ", 2)[0];
        assertThat(run("defer").out()).startsWith(id + " (docs/milestones/M07/M07_plan.md): Deleting old records\n");
        assertThat(id).matches("M07-[0-9a-f]{8}");
        assertThat(defer(id).code()).isZero();
        assertThat(deferred())
                .extracting(DeferralEntry::item, DeferralEntry::exit)
                .containsExactly(
                        tuple(new Item(id, "", "docs/milestones/M07/M07_plan.md", "Deleting old records"), ""));
    }

    @Test
    void whatAnImportedAuditDefersIsDeferred() {
        repository.write("docs/M03_audit.md", """
                        # M03 Audit

                        ## Deferred Issues

                        | ID | Issue | Deferred To |
                        |---|---|---|
                        | CI-001 | Pin actions | M05 |
                        """).commit("Audit");
        run("record", "--import", "docs");
        assertThat(defer("CI-001").code()).isZero();
        assertThat(deferred())
                .extracting(
                        DeferralEntry::item, deferral -> deferral.discovered().milestone())
                .containsExactly(tuple(new Item("CI-001", "", "docs/M03_audit.md", "Pin actions"), "M03"));
    }

    @Test
    void noSecretGetsIntoTheLedger() {
        String token = Samples.github(1);
        defer(recorded().id(), "--by", token, "--exit", "no " + token);
        assertThat(deferred()).singleElement().satisfies(deferral -> {
            assertThat(deferral.by()).doesNotContain(token).startsWith("ghp_");
            assertThat(deferral.exit()).doesNotContain(token);
        });
    }

    @Test
    void whereThereIsNothingToDeferItSaysSo() {
        repository.delete(WORKFLOW).commit("Nothing");
        assertThat(run("defer").out())
                .isEqualTo("Nothing can be deferred: neither the last recorded audit nor HEAD has a finding, and no"
                        + " plan leaves anything out.\n");
    }

    @Test
    void anUnknownIdIsNamedWithTheNearest() {
        String id = recorded().id();
        String wrong = (id.charAt(0) == '0' ? '1' : '0') + id.substring(1);
        assertThat(defer(wrong).error())
                .isEqualTo("guardrail: nothing that can be deferred has the id `" + wrong + "`; did you mean `" + id
                        + "`?\n");
        assertThat(defer("CI-001").error())
                .isEqualTo("guardrail: nothing that can be deferred has the id `CI-001`; `guardrail defer` without an"
                        + " id lists what can be deferred\n");
        assertThat(deferred()).isEmpty();
    }

    @Test
    void aDeferralNeedsAnEndAndAReason() {
        String id = recorded().id();
        String needs = "; a deferral needs `--until` with a milestone or a day, and `--because` with a reason\n";
        assertThat(run("defer", id, "--until", "M12").error())
                .isEqualTo("guardrail: `--because` is missing or empty" + needs);
        assertThat(run("defer", id, "--because", "x").error())
                .isEqualTo("guardrail: `--until` is missing or empty" + needs);
        assertThat(run("defer", id, "--because", "x", "--until", "soon").error())
                .isEqualTo("guardrail: `--until` needs a milestone such as `M12` or a day such as `2026-12-31`, found"
                        + " `soon`\n");
        assertThat(run("defer", id, "--because", "x", "--until", "2026-02-30").error())
                .endsWith("found `2026-02-30`\n");
        assertThat(run("defer", id, "--because", "x", "--until", "2026-01-31").error())
                .isEqualTo("guardrail: `--until 2026-01-31` is a day before today, 2026-02-01\n");
        assertThat(run("defer", "--because", "x").error())
                .isEqualTo("guardrail: `--until` and `--because` need the id of an item\n");
    }

    @Test
    void whatWasThereBeforeAllRecordedRangesCanBeDeferred() {
        repository.write("README.md", "# More\n").commit("More");
        assertThat(run("record", "--range", "HEAD~1..HEAD", "--milestone", "M05")
                        .out())
                .contains("0 findings at the head and 1 existing that does not count, 0 items resolved");
        String id = run("defer").out().substring(0, 12);
        assertThat(defer(id).code()).isZero();
        assertThat(deferred()).singleElement().satisfies(deferral -> {
            assertThat(deferral.item().rule()).isEqualTo(RULE);
            assertThat(deferral.discovered().head())
                    .isEqualTo(repository.git("rev-parse", "HEAD").strip());
        });
        assertThat(defer("0123456789ab").error()).contains("nothing that can be deferred has the id");
    }
}
