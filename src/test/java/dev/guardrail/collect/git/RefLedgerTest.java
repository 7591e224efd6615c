package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.ledger.Entries;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerMistake;
import dev.guardrail.ledger.LedgerPlace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefLedgerTest {

    private static final String REF = "refs/guardrail/ledger";

    @TempDir
    private Path dir;

    private TestRepository repository;

    @BeforeEach
    void build() {
        repository = TestRepository.init(dir);
        repository.write("README.md", "# A\n").commit("First");
    }

    private void ledger(Consumer<LedgerPlace> use) {
        try (GitRepository git = GitRepository.open(dir)) {
            use.accept(git.records().ledger(REF, LocalDate.of(2026, 3, 1)));
        }
    }

    private void append(String milestone) {
        ledger(place -> place.append(before -> List.of(Entries.audit(milestone))));
    }

    private String inRef(String file) {
        return repository.git("show", REF + ":" + file);
    }

    @Test
    void eachRecordIsACommitAfterTheLast() {
        append("M01");
        append("M02");
        assertThat(inRef("ledger.jsonl"))
                .isEqualTo(
                        Entries.text(Entries.audit("M01"), Entries.audit("M02")).strip());
        assertThat(repository
                        .git("log", "--format=%an %ad %p|", "--date=short", REF)
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("guardrail 2026-03-01"));
    }

    @Test
    void theSameRecordIsTheSameCommit() {
        append("M01");
        String first = repository.git("rev-parse", REF);
        repository.git("update-ref", "-d", REF);
        append("M01");
        assertThat(repository.git("rev-parse", REF)).isEqualTo(first);
    }

    @Test
    void twoRecordsAtOnceAreRecordedOneAfterTheOther() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 8; i++) {
            String milestone = "M" + i;
            threads.execute(() -> append(milestone));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        ledger(place -> {
            assertThat(place.read().isWhole()).isTrue();
            assertThat(place.read().lines()).hasSize(8);
            assertThat(place.read().heads()).hasSize(1);
        });
    }

    @Test
    void aRefThatMovesBackwardsIsRefused() {
        append("M01");
        append("M02");
        String last = repository.git("rev-parse", REF).strip();
        repository.git("update-ref", REF, REF + "~1");
        assertLost("a line", last);
        repository.git("update-ref", REF, last);
        append("M03");
        ledger(place -> assertThat(place.read().lines()).hasSize(3));
    }

    @Test
    void aRefThatIsForcedToAnotherHistoryIsRefused() {
        append("M01");
        append("M02");
        String last = repository.git("rev-parse", REF).strip();
        String other = repository
                .shell(
                        "git commit-tree -m Other $(printf '100644 blob %s\tledger.jsonl\n' $(git hash-object -w --stdin </dev/null) | git mktree)")
                .strip();
        repository.git("fetch", "-q", ".", "+" + other + ":" + REF);
        assertLost("2 lines", last);
        repository.git("reflog", "expire", "--expire=all", REF);
        append("M03");
        ledger(place -> assertThat(place.read().lines()).hasSize(1));
    }

    @Test
    void aCommitThatDropsLinesIsRefusedInEveryClone() {
        append("M01");
        String last = repository.git("rev-parse", REF).strip();
        repository.shell("git update-ref " + REF + " $(git commit-tree -m Drop -p " + REF
                + " $(git mktree </dev/null)) && git reflog expire --expire=all " + REF);
        assertRefused("lacks a line that it had at " + last.substring(0, 10) + "; `git update-ref " + REF + " " + last
                + "` restores that ledger");
    }

    private void assertLost(String lines, String commit) {
        assertRefused("lacks " + lines + " that it had at " + commit.substring(0, 10) + "; `git update-ref " + REF + " "
                + commit + "` restores that ledger; to go on without, delete what git noted of it with"
                + " `git reflog expire --expire=all " + REF + "`");
    }

    @Test
    void otherFilesOfTheRefStay() {
        repository.git("update-ref", REF, "HEAD");
        append("M01");
        assertThat(inRef("README.md")).isEqualTo("# A");
        assertThat(repository.git("rev-list", "--count", REF).strip()).isEqualTo("2");
    }

    @Test
    void aLinkInTheRefIsNotFollowed() {
        repository.shell("ln -s README.md ledger.jsonl && git add ledger.jsonl && git commit -q -m Link");
        repository.git("update-ref", REF, "HEAD");
        assertRefused("is a symbolic link; expected a regular file");
    }

    @Test
    void aFolderInTheRefIsRefused() {
        repository.write("ledger.jsonl/a", "a").commit("Folder");
        repository.git("update-ref", REF, "HEAD");
        assertRefused("is a folder or a submodule; expected a regular file");
    }

    @Test
    void aLargeFileInTheRefIsRefused() {
        repository.write("ledger.jsonl", new byte[Ledger.LIMIT + 1]).commit("Large");
        repository.git("update-ref", REF, "HEAD");
        ledger(place -> assertThat(place.read().mistakes())
                .containsExactly(new LedgerMistake(0, "too large to read: the limit is 32 MiB")));
    }

    private void assertRefused(String message) {
        String before = repository.git("rev-parse", REF);
        assertThatThrownBy(() -> append("M01"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(REF + ":ledger.jsonl: " + message);
        assertThat(repository.git("rev-parse", REF)).isEqualTo(before);
        ledger(place -> assertThat(place.read().mistakes()).containsExactly(new LedgerMistake(0, message)));
    }
}
