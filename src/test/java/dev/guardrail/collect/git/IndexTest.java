package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    @TempDir
    private Path dir;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(dir);
        for (int file = 0; file < 80; file++) {
            repository.write("d" + file % 4 + "/f" + file, file + "\n".repeat(1 + file % 3));
        }
        repository.commit("first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--index-version 2",
                "--index-version 3",
                "--index-version 4",
                "--split-index",
                "--untracked-cache",
                "--split-index --index-version 4"
            })
    void anIndexIsReadInEveryFormThatGitWrites(String form) {
        repository.git("config", "splitIndex.maxPercentChange", "100");
        repository.git(("update-index " + form).split(" "));
        change();
        List<String> expected = List.of("A 1 0 d0/new", "D 0 1 d0/f0", "D 0 3 d0/f44", "M 0 0 d1/f1", "M 1 0 d2/f2");

        assertThat(staged().summary()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Collected.ofWorktree(repository).summary()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private void change() {
        repository.git("rm", "-q", "d0/f0");
        repository.git("rm", "-q", "d0/f44");
        repository.write("d2/f2", "2\n\n\nmore\n").write("d0/new", "new\n");
        repository.git("add", "d2/f2", "d0/new");
        repository.git("update-index", "--chmod=+x", "d1/f1");
        repository.git("checkout", "-q", "--", "d1/f1");
    }

    @Test
    void aSplitIndexWhoseSharedOneIsMissingIsRefused() throws IOException {
        repository.git("update-index", "--split-index");
        try (var files = Files.newDirectoryStream(dir.resolve(".git"), "sharedindex.*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(this::staged)
                .hasMessageMatching(".*its index is not usable: its shared index `sharedindex\\..*` is missing");
    }

    @Test
    void whatASparseCheckoutLeavesOutIsThere() {
        repository.git("sparse-checkout", "set", "--cone", "--sparse-index", "d1");
        repository.write("d1/f1", "x\n");
        repository.git("add", "d1/f1");

        assertThat(dir.resolve("d2")).doesNotExist();
        assertThat(staged().summary()).containsExactly("M 1 2 d1/f1");
        assertThat(Collected.ofWorktree(repository).summary()).containsExactly("M 1 2 d1/f1");
    }

    @Test
    void whatIsStagedIsJudgedAndNotWhatStandsInTheWorkTree() {
        repository.write("d1/f1", "staged\n");
        repository.git("add", "d1/f1");
        repository
                .write("d1/f1", "staged\nnot staged\n")
                .write("untracked", "u\n")
                .write("intended", "i\n");
        repository.git("add", "-N", "intended");

        assertThat(staged().added()).containsExactly("d1/f1:1:staged");
    }

    @Test
    void beforeTheFirstCommitEverythingThatIsStagedIsNew() {
        TestRepository unborn = TestRepository.init(dir.resolve("unborn")).write("a", "1\n");
        unborn.git("add", "a");
        unborn.write("a", "1\n2\n");

        assertThat(Collected.of(unborn.dir(), RangeRequest.staged()).added()).containsExactly("a:1:1");
    }

    @Test
    void filesInConflictAreNamed() {
        repository.git("checkout", "-q", "-b", "other");
        repository.write("d1/f1", "other\n").commit("other");
        repository.git("checkout", "-q", "main");
        repository.write("d1/f1", "main\n").commit("main");
        assertThatThrownBy(() -> repository.git("merge", "other")).isInstanceOf(AssertionError.class);

        assertThatThrownBy(this::staged)
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("`--staged` needs an index without conflicts; files in conflict: `d1/f1`");
    }

    @Test
    void theIndexThatGitNamesToAHookIsTheOneThatIsJudged() {
        repository.write("d1/f1", "hook\n");
        repository.git("add", "d1/f1");
        Path other = dir.resolve(".git/next-index");
        repository.git("read-tree", "--index-output=" + other, "HEAD");
        repository.git("read-tree", "HEAD");
        assertThat(staged().files()).isEmpty();
        GitEnvironment hook = GitEnvironment.of(
                Map.of("GIT_DIR", dir.resolve(".git").toString(), "GIT_INDEX_FILE", other.toString()));
        repository.write(".git/empty", "");

        try (GitRepository opened = GitRepository.open(Optional.empty(), hook)) {
            assertThat(opened.collect(opened.resolve(RangeRequest.staged()))).hasSize(1);
        }
        GitEnvironment broken = GitEnvironment.of(Map.of(
                "GIT_DIR", dir.resolve(".git").toString(),
                "GIT_INDEX_FILE", dir.resolve(".git/empty").toString()));
        try (GitRepository opened = GitRepository.open(Optional.of(dir), broken)) {
            assertThatThrownBy(() -> opened.collect(opened.resolve(RangeRequest.staged())))
                    .hasMessageContaining("its index is not usable");
        }
    }

    @ParameterizedTest
    @CsvSource({"GIT_DIR,        ''", "GIT_INDEX_FILE, ' '", "GIT_DIR,        /nonexistent/x.git", "GIT_DIR,        /"})
    void aVariableThatNamesNoRepositoryIsNamed(String variable, String value) {
        assertThatThrownBy(() -> GitRepository.open(Optional.empty(), GitEnvironment.of(Map.of(variable, value))))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(variable);
    }

    @ParameterizedTest
    @CsvSource({
        "'head -c 100 index > x; mv x index',                         its checksum does not match its content",
        "'printf 9 | dd of=index bs=1 seek=7 conv=notrunc',           'its version is 57; expected 2, 3 or 4'",
        "'printf XX | dd of=index bs=1 seek=100 conv=notrunc',        its checksum does not match its content",
        "'echo > index',                                              it does not begin with the header `DIRC`",
        "'rm index; mkdir index',                                     it is no regular file",
        "'rm index; mkfifo index',                                    it is no regular file",
        "'printf \"DIRC\\0\\0\\0\\2\\377\\377\\377\\377%020d\" 0 | tr 0 \"\\0\" > index', 'it ends at byte 32, before its content is complete'"
    })
    void aCorruptIndexIsRefusedWithItsReason(String damage, String reason) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", damage)
                .directory(dir.resolve(".git").toFile())
                .redirectErrorStream(true)
                .start();
        shell.getInputStream().readAllBytes();
        assertThat(shell.waitFor()).isZero();

        for (RangeRequest request : List.of(RangeRequest.staged(), RangeRequest.worktree())) {
            assertThatThrownBy(() -> Collected.of(dir, request))
                    .isInstanceOf(UnusableInputException.class)
                    .hasMessage("the git repository cannot be read: its index is not usable: " + reason);
        }
    }

    private Collected staged() {
        return Collected.of(dir, RangeRequest.staged());
    }
}
