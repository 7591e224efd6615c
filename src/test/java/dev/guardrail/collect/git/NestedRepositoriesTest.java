package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.ChangedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submodules, and other repositories in a work tree: the commit that is checked out in them is read from their files. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NestedRepositoriesTest {

    @TempDir
    private Path folder;

    private TestRepository repository;
    private Path lib;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder.resolve("r"));
        repository.write("a.py", "x = 1\n").commit("Base");
        lib = repository.dir().resolve("lib");
        TestRepository nested = TestRepository.init(lib);
        nested.write("b.py", "y = 1\n").commit("Nested");
        repository.git("-c", "advice.addEmbeddedRepo=false", "add", "lib");
        repository.git("commit", "-q", "-m", "Submodule");
        nested.write("b.py", "y = 2\n").commit("Another");
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", ".git/HEAD", ".git/config", ".git/commondir", ".git/packed-refs", ".git/refs/x"})
    void aPipeInASubmoduleIsRefusedWithoutWaiting(String file) throws Exception {
        if (file.equals(".git")) {
            Files.move(lib.resolve(".git"), folder.resolve("moved"));
        }
        makePipe(lib.resolve(file));

        assertRefused("is a pipe, a socket or a device; expected a regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "HEAD", "commondir"})
    void aPipeInTheFolderThatASubmoduleNamesIsRefusedWithoutWaiting(String file) throws Exception {
        Path moved = folder.resolve("moved ");
        Files.move(lib.resolve(".git"), moved);
        Files.writeString(lib.resolve(".git"), "gitdir: ../../moved \nmore\n");
        assertThat(changed()).containsExactly("lib");

        makePipe(moved.resolve(file));

        assertRefused(
                "`" + file + "` of the repository in `lib` is a pipe, a socket or a device; expected a regular file");
    }

    @Test
    void aPipeThatTheSettingsOfASubmoduleIncludeIsRefusedWithoutWaiting() throws Exception {
        makePipe(folder.resolve("pipe"));
        Files.writeString(lib.resolve(".git/config"), "[include]\n\tpath = " + folder.resolve("pipe") + "\n");

        assertRefused("the file that `include.path` of the repository in `lib` names is a pipe, a socket or a device; "
                + "expected a regular file");
    }

    @Test
    void aPipeInARepositoryThatIsNotTrackedIsRefusedWithoutWaiting() throws Exception {
        Path other = repository.dir().resolve("other");
        TestRepository.init(other).write("c.py", "z = 1\n").commit("Other");
        makePipe(other.resolve(".git/config"));

        assertRefused("`config` of the repository in `other` is a pipe, a socket or a device; expected a regular file");
    }

    @Test
    void whatIsNotReadOfARepositoryBelowMayBeAPipe() throws Exception {
        repository.write(".gitignore", "other\n");
        Path other = repository.dir().resolve("other");
        TestRepository.init(other).write("c.py", "z = 1\n").commit("Other");
        makePipe(other.resolve(".git/config"));
        makePipe(lib.resolve(".git/info/exclude"));
        makePipe(lib.resolve(".git/objects/info/alternates"));

        assertThat(changed()).containsExactly(".gitignore", "lib");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gitdir:", "gitdir: ", "gitdir: \n", "gitdir: a\0b\n", "gitdir: nowhere", "text"})
    void aFileThatNamesNoRepositoryIsRead(String text) throws IOException {
        Files.move(lib.resolve(".git"), folder.resolve("moved"));
        Files.writeString(lib.resolve(".git"), text);

        assertThat(changed()).containsExactly("lib");
    }

    private static void makePipe(Path pipe) throws Exception {
        Files.deleteIfExists(pipe);
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(pipe).exists();
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(this::changed)
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("the git repository cannot be read: ")
                        .contains(message)
                        .hasLineCount(1));
    }

    private List<String> changed() {
        return Collected.ofWorktree(repository).files().stream()
                .map(ChangedFile::path)
                .toList();
    }
}
