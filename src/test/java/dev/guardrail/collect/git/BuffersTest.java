package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor has not saved stands for the files of the work tree. */
class BuffersTest {

    @TempDir
    Path dir;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(dir);
        repository
                .write("a", "1\n")
                .write("b", "1\n")
                .write(".gitignore", "out/\n")
                .commit("first");
    }

    @Test
    void aBufferIsComparedInThePlaceOfItsFile() {
        repository.write("a", "saved\n");

        Collected collected = with(Map.of("a", "1\nunsaved\n", "new/c", "n\n"));

        assertThat(collected.summary()).containsExactly("M 1 0 a", "A 1 0 new/c");
        assertThat(collected.added()).containsExactly("a:2:unsaved", "new/c:1:n");
    }

    @Test
    void aBufferThatSaysWhatIsCommittedIsNoChange() {
        repository.write("a", "saved\n");

        assertThat(with(Map.of("a", "1\n")).files()).isEmpty();
    }

    @Test
    void aBufferOfAFileThatIsDeletedOnDiskIsThere() {
        repository.delete("a");

        assertThat(with(Map.of("a", "2\n")).summary()).containsExactly("M 1 1 a");
    }

    @Test
    void itsDigestIsTheOneThatGitWouldMake() throws Exception {
        repository.write(".gitattributes", "*.txt text\n").write("x.txt", "1\n").commit("attributes");
        repository.write("gone.txt", "1\n").commit("another");
        repository.delete("gone.txt");
        Map<String, String> texts =
                Map.of("a", "2\r\n", "x.txt", "2\r\n", "ü/new", "é\n", "n/new.txt", "2\r\n", "gone.txt", "2\r\n");
        try (GitRepository opened = GitRepository.open(dir)) {
            Snapshot head = opened.head(opened.resolve(RangeRequest.worktree(new Buffers(texts))));

            for (String path : texts.keySet()) {
                repository.write(path, texts.get(path));
                Snapshot.Entry entry = head.find(path).orElseThrow();
                assertThat(entry.blob()).isEqualTo(repository.git("hash-object", path));
                assertThat(head.read(entry, 100)).hasSize(path.endsWith(".txt") ? 2 : 3);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\r\n2\r\n3\r\n", "1\r\n2\n3\r\n", "1\r\n\0\r\n", "1\r2\r\n3", "\uFEFF1\r\n2"})
    void linesEndAsTheyWouldInAFile(String text) {
        for (String setting : List.of("input", "true", "false")) {
            repository.git("config", "core.autocrlf", setting);
            repository.write("a", "1\n");
            List<String> buffered = with(Map.of("a", text)).summary();
            repository.write("a", text);

            assertThat(buffered).as(setting).isEqualTo(with(Map.of("b", "1\n")).summary());
        }
    }

    @Test
    void aBufferOfAnIgnoredFileIsLeftOutAsTheFileIs() {
        repository.write("out/log", "1\n");

        assertThat(with(Map.of("out/log", "2\n")).files()).isEmpty();
    }

    @Test
    void aBufferOfANewFileThatGitWouldIgnoreIsLeftOut() {
        repository
                .write(".git/info/exclude", "*.tmp\n")
                .write("src/.gitignore", "gen\n")
                .commit("rules");

        assertThat(with(Map.of("out/a/new", "1\n", "x.tmp", "1\n", "src/gen", "1\n", "src/new", "1\n"))
                        .summary())
                .containsExactly("A 1 0 src/new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aBufferBehindALinkOrInAnotherRepositoryIsLeftOut() throws Exception {
        Files.createSymbolicLink(dir.resolve("link"), Path.of("out"));
        TestRepository.init(Files.createDirectories(dir.resolve("nested")))
                .write("c", "1\n")
                .commit("nested");
        repository.commit("link and nested");

        assertThat(with(Map.of("link/new", "1\n", "nested/new", "1\n", "a/new", "1\n"))
                        .files())
                .isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkHasNoBuffer() throws Exception {
        Files.createSymbolicLink(dir.resolve("link"), Path.of("a"));
        repository.commit("link");

        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> with(Map.of("link", "2\n")))
                .withMessage("there is a buffer for `link`, which is a symbolic link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "../a", "a/../b", "./a", "a//b", "a/", ".git/config", "a\\b", "x/.GIT/hooks/y"})
    void aPathThatNoRepositoryHasIsAMistake(String path) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> new Buffers(Map.of(path, "x")))
                .withMessage("the path of a buffer is `" + path
                        + "`; expected one from the root of the repository, like `src/main.py`");
    }

    @Test
    void theFilesOnDiskStayAsTheyAre() throws Exception {
        var unused = with(Map.of("a", "2\n"));

        assertThat(Files.readString(dir.resolve("a"), StandardCharsets.UTF_8)).isEqualTo("1\n");
        assertThat(repository.git("status", "--porcelain")).isEmpty();
    }

    private Collected with(Map<String, String> texts) {
        return Collected.of(dir, RangeRequest.worktree(new Buffers(texts)));
    }
}
