package dev.guardrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorktreeLedgerTest {

    @TempDir
    private Path worktree;

    private Path file;
    private Path lock;
    private WorktreeLedger ledger;

    @BeforeEach
    void places() {
        file = worktree.resolve(Ledger.PATH);
        lock = worktree.resolve(Ledger.PATH + ".lock");
        ledger = new WorktreeLedger(worktree);
    }

    private List<EntryLine> append(Entry... entries) {
        return ledger.append(before -> List.of(entries));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void entriesAreAppendedAndNothingElseIsLeft() throws IOException {
        assertThat(append(Entries.audit("M01"))).extracting(EntryLine::number).containsExactly(1);
        assertThat(append(Entries.deferral("M05"), Entries.audit("M02")))
                .extracting(EntryLine::number)
                .containsExactly(2, 3);
        assertThat(ledger.read().isWhole()).isTrue();
        assertThat(Files.readString(file))
                .isEqualTo(Entries.text(Entries.audit("M01"), Entries.deferral("M05"), Entries.audit("M02")));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatIsAddedIsWhatTheFileHas() {
        List<EntryLine> added = append(Entries.audit("M01"), Entries.audit("M02"));
        assertThat(ledger.read().lines()).isEqualTo(added);
    }

    @Test
    void noFileIsAnEmptyLedger() {
        assertThat(ledger.read()).isEqualTo(Ledger.EMPTY);
        assertThat(append()).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(lock).doesNotExist();
    }

    @Test
    void twoRecordsAtOnceAreRecordedOneAfterTheOther() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 16; i++) {
            String milestone = "M" + i;
            threads.execute(() -> new WorktreeLedger(worktree).append(before -> List.of(Entries.audit(milestone))));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ledger.read().isWhole()).isTrue();
        assertThat(ledger.read().lines()).hasSize(16);
        assertThat(ledger.read().heads()).hasSize(1);
    }

    @Test
    void noLinkIsFollowed(@TempDir Path elsewhere) throws IOException {
        Path target = Files.writeString(elsewhere.resolve("target"), Entries.text(Entries.audit("M01")));
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, target);
        assertRefused("is a symbolic link, and no ledger behind a link is read or written");
        assertThat(target).hasContent(Entries.text(Entries.audit("M01")).strip());
        assertThat(Files.isSymbolicLink(file)).isTrue();
    }

    @Test
    void noLinkToAFolderIsFollowed(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(worktree.resolve(".github"), elsewhere);
        assertRefused("`.github` is a symbolic link, and no ledger behind a link is read or written");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aFolderIsRefused() throws IOException {
        Files.createDirectories(file);
        assertRefused("is a folder; expected a regular file");
    }

    @Test
    void aHundredMegabytesAreRefused() throws IOException {
        write("");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100_000_000);
        }
        assertThatThrownBy(() -> append(Entries.audit("M01")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith(Ledger.PATH + ": too large to read: the limit is 32 MiB\n");
        assertThat(Files.size(file)).isEqualTo(100_000_000);
    }

    @Test
    void nothingIsRecordedInALedgerWithMistakes() throws IOException {
        String text = Entries.text(Entries.audit("M01"), Entries.audit("M02")).replace("\"M01\"", "\"M03\"");
        write(text);
        assertThatThrownBy(() -> append(Entries.audit("M04")))
                .hasMessage(Ledger.PATH + ":1: was changed after it was written: its digest does not match\n"
                        + "nothing is recorded in a ledger with mistakes: restore the lines that git has of it");
        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(lock).doesNotExist();
    }

    @Test
    void whatStopsARecordLeavesTheLedgerAsItWas() throws IOException {
        String text = Entries.text(Entries.audit("M01"));
        write(text);
        assertThatThrownBy(() -> ledger.append(before -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(lock).doesNotExist();
    }

    @Test
    void theLockOfAnInterruptedRunIsNamed() throws IOException {
        write("");
        Files.createFile(lock);
        assertThatThrownBy(() -> new WorktreeLedger(worktree, LedgerName.USUAL, 2)
                        .append(before -> List.of(Entries.audit("M01"))))
                .hasMessage("`.github/guardrail/ledger.jsonl.lock` exists: another run of Guardrail records; if none"
                        + " does, one was interrupted: delete this file");
        assertThat(lock).exists();
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> append(Entries.audit("M01")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(Ledger.PATH + ": " + message);
        assertThat(ledger.read().mistakes()).containsExactly(new LedgerMistake(0, message));
    }
}
