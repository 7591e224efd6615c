package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.RangeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorktreeTest {

    @TempDir
    Path dir;

    private TestRepository repository;
    private String head;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(dir);
        head = repository.write("a", "1\n").write("b", "1\n").commit("first");
    }

    @Test
    void aCleanWorkTreeHasNoChanges() {
        Collected collected = Collected.ofWorktree(repository);

        assertThat(collected.files()).isEmpty();
        assertThat(collected.commits()).isEmpty();
        assertThat(collected.range().kind()).isEqualTo(RangeKind.WORKTREE);
        assertThat(collected.range().head()).isEqualTo(head);
    }

    @Test
    void stagedUnstagedAndNewFilesAreChanges() {
        repository.write("a", "2\n");
        repository.git("add", "a");
        repository.write("b", "1\n2\n").write("new/c", "n\n");

        Collected collected = Collected.ofWorktree(repository);

        assertThat(collected.summary()).containsExactly("M 1 1 a", "M 1 0 b", "A 1 0 new/c");
        assertThat(collected.added()).containsExactly("a:1:2", "b:2:2", "new/c:1:n");
    }

    @Test
    void deletedAndRenamedFilesAreChanges() {
        repository.write("c", "1\n2\n3\n").commit("second");
        repository.delete("b").delete("c").write("d", "1\n2\n3\n");

        assertThat(Collected.ofWorktree(repository).summary()).containsExactly("D 0 1 b", "R 0 0 c => d");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIsNoFileAndNobodyWaitsForIt() throws IOException, InterruptedException {
        repository.delete("b");
        for (String pipe : List.of("b", "new")) {
            String path = dir.resolve(pipe).toString();
            assertThat(new ProcessBuilder("mkfifo", path).start().waitFor()).isZero();
        }

        assertThat(Collected.ofWorktree(repository).summary()).containsExactly("D 0 1 b");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNoTextHidesNoOtherFile() throws IOException, InterruptedException {
        repository.write("a", "2\n");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", "echo x > \"$(printf 'bad\\377')\"");
        assertThat(shell.directory(dir.toFile()).start().waitFor()).isZero();

        assertThat(Collected.ofWorktree(repository).summary())
                .contains("M 1 1 a")
                .hasSize(2);
    }

    @Test
    void ignoredFilesAreNoChangesUnlessTheyAreTracked() {
        repository.write("out/kept", "1\n");
        repository.git("add", "-f", "out/kept");
        repository.write(".gitignore", "out/\n*.log\n").commit("second");
        repository.write("out/kept", "2\n").write("out/other", "x\n").write("x.log", "x\n");

        assertThat(Collected.ofWorktree(repository).summary()).containsExactly("M 1 1 out/kept");
    }

    @Test
    void lineEndsAreComparedAsTheyWouldBeCommitted() {
        repository.git("config", "core.autocrlf", "true");
        repository.write("a", "1\r\n2\r\n");

        assertThat(Collected.ofWorktree(repository).summary()).containsExactly("M 1 0 a");
    }

    @Test
    void aLinkIsComparedByItsTarget() throws IOException {
        Files.createSymbolicLink(dir.resolve("link"), Path.of("nowhere"));

        assertThat(Collected.ofWorktree(repository).added()).containsExactly("link:1:nowhere");
    }

    @Test
    void aSubmoduleThatWasNotFetchedIsUnchanged() throws IOException {
        repository.git("update-index", "--add", "--cacheinfo", "160000,1111111111111111111111111111111111111111,lib");
        repository.git("commit", "-q", "-m", "second");
        Files.createDirectory(dir.resolve("lib"));

        assertThat(Collected.ofWorktree(repository).files()).isEmpty();
    }

    @Test
    void aFileOutsideASparseCheckoutIsUnchanged() {
        repository.git("update-index", "--skip-worktree", "b");
        repository.delete("b");

        assertThat(Collected.ofWorktree(repository).files()).isEmpty();
    }

    @Test
    void aFilterThatTheRepositoryConfiguresIsNotRun() {
        repository.git("config", "filter.evil.clean", "touch " + dir.resolve("evidence"));
        repository.write(".gitattributes", "* filter=evil\n").write("a", "2\n");

        assertThat(Collected.ofWorktree(repository).added()).contains("a:1:2");
        assertThat(dir.resolve("evidence")).doesNotExist();
    }

    @Test
    void aSnapshotOfTheHeadIsThatOfTheWorkTree() throws Snapshot.UnreadableException {
        repository.write("a", "2\n").write("c", "3\n").delete("b");
        try (GitRepository opened = GitRepository.open(dir)) {
            Snapshot snapshot = opened.head(opened.resolve(RangeRequest.worktree()));
            List<Snapshot.Entry> files = snapshot.files(path -> true);

            assertThat(files).extracting(Snapshot.Entry::path).containsExactly("a", "c");
            assertThat(snapshot.read(files.get(0), 10)).asString().isEqualTo("2\n");
            assertThat(files.get(0).blob()).isEqualTo(repository.git("hash-object", "a"));
        }
    }
}
