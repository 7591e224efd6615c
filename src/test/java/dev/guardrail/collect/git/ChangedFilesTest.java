package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {

    @TempDir
    Path dir;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(dir);
    }

    @Test
    void addedModifiedAndDeletedFilesComeInTheOrderOfTheirPaths() {
        repository.write("b", "1\n2\n").write("c", "x\n").commit("one");
        repository.write("b", "1\n3\n").delete("c").write("a", "n\n").commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("A 1 0 a", "M 1 1 b", "D 0 1 c");
        assertThat(collected.added()).containsExactly("a:1:n", "b:2:3");
        assertThat(collected.removed()).containsExactly("b:2:2", "c:1:x");
    }

    @Test
    void aRenamedFileKeepsItsOldPath() {
        repository.write("old.txt", "1\n2\n3\n4\n").commit("one");
        repository.delete("old.txt").write("new.txt", "1\n2\n3\n5\n").commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("R 1 1 old.txt => new.txt");
        assertThat(collected.added()).containsExactly("new.txt:4:5");
        assertThat(collected.removed()).containsExactly("old.txt:4:4");
    }

    @Test
    void filesThatShareLessThanHalfAreNoRename() {
        repository.write("old.txt", "1\n2\n3\n4\n").commit("one");
        repository.delete("old.txt").write("new.txt", "1\n6\n7\n5\n").commit("two");

        assertThat(Collected.ofLastCommit(repository).summary()).containsExactly("A 4 0 new.txt", "D 0 4 old.txt");
    }

    @Test
    void ofSeveralEqualFilesTheOneThatKeepsItsNameIsTheRename() {
        repository.write("a/x", "same\n").write("b/y", "same\n").commit("one");
        repository.delete("a/x").delete("b/y").write("c/y", "same\n").commit("two");

        assertThat(Collected.ofLastCommit(repository).summary()).containsExactly("D 0 1 a/x", "R 0 0 b/y => c/y");
    }

    @Test
    void aCopyIsAnAddition() {
        repository.write("a", "1\n2\n3\n").commit("one");
        repository.write("b", "1\n2\n3\n").commit("two");

        assertThat(Collected.ofLastCommit(repository).summary()).containsExactly("A 3 0 b");
    }

    @Test
    void aChangeOfModeAloneModifiesAFileWithoutLines() {
        repository.write("run.sh", "echo\n").commit("one");
        repository.git("update-index", "--chmod=+x", "run.sh");
        repository.git("commit", "-q", "-m", "two");

        ChangedFile file = Collected.ofLastCommit(repository).files().get(0);

        assertThat(file.status()).isEqualTo(FileStatus.MODIFIED);
        assertThat(List.of(file.oldMode(), file.newMode())).containsExactly("100644", "100755");
        assertThat(file.added() + file.deleted()).isZero();
    }

    @Test
    void aFileThatBecomesALinkChangesItsType() throws IOException {
        repository.write("a", "text\n").commit("one");
        Files.delete(dir.resolve("a"));
        Files.createSymbolicLink(dir.resolve("a"), Path.of("target"));
        repository.commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("T 1 1 a");
        assertThat(collected.added()).containsExactly("a:1:target");
    }

    @Test
    void aFileThatBecomesAFolderIsDeleted() {
        repository.write("a", "1\n").write("a.b", "2\n").commit("one");
        repository.delete("a").write("a/c", "3\n").commit("two");

        assertThat(Collected.ofLastCommit(repository).summary()).containsExactly("D 0 1 a", "A 1 0 a/c");
    }

    @Test
    void aSubmoduleIsALineThatNamesItsCommit() {
        repository.commit("one");
        addSubmodule("1111111111111111111111111111111111111111");
        addSubmodule("2222222222222222222222222222222222222222");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("M 1 1 lib");
        assertThat(collected.added())
                .containsExactly("lib:1:Subproject commit 2222222222222222222222222222222222222222");
    }

    private void addSubmodule(String commit) {
        repository.git("update-index", "--add", "--cacheinfo", "160000," + commit + ",lib");
        repository.git("commit", "-q", "-m", commit);
    }

    @Test
    void pathsWithSpacesQuotesAndLettersAreTakenAsTheyAre() {
        repository.commit("one");
        repository
                .write("a b", "1\n")
                .write("\"q\"", "2\n")
                .write("naïve/日本", "3\n")
                .commit("two");

        assertThat(Collected.ofLastCommit(repository).summary())
                .containsExactly("A 1 0 \"q\"", "A 1 0 a b", "A 1 0 naïve/日本");
    }

    @Test
    void aByteInAPathThatIsNotUtf8IsShownInOctal() {
        String base = repository.commit("one");
        String blob = repository.run("x\n".getBytes(StandardCharsets.UTF_8), "hash-object", "-w", "--stdin");
        byte[] entry = ("100644 blob " + blob + "\tca?f?.txt\0").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < entry.length; i++) {
            entry[i] = entry[i] == '?' ? (byte) 0xe9 : entry[i];
        }
        String tree = repository.run(entry, "mktree", "-z");
        String head = repository.git("commit-tree", tree, "-p", base, "-m", "two");

        assertThat(Collected.of(dir, RangeRequest.between(base, head)).summary())
                .containsExactly("A 1 0 ca\\351f\\351.txt");
    }

    @Test
    void aCarriageReturnBelongsToTheLineEnd() {
        repository.write("a", "one\r\ntwo\r\n").commit("one");
        repository.write("a", "one\r\ntwo\n").commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("M 1 1 a");
        assertThat(collected.added()).containsExactly("a:2:two");
        assertThat(collected.removed()).containsExactly("a:2:two");
    }

    @Test
    void aLastLineThatLosesItsEndIsChanged() {
        repository.write("a", "one\ntwo\n").commit("one");
        repository.write("a", "one\ntwo").commit("two");

        assertThat(Collected.ofLastCommit(repository).summary()).containsExactly("M 1 1 a");
    }

    @Test
    void bytesThatAreNotUtf8AreReplacedInTheTextOfALine() {
        repository.commit("one");
        repository.write("a", new byte[] {'a', (byte) 0xff, 'b', '\n'}).commit("two");

        assertThat(Collected.ofLastCommit(repository).added()).containsExactly("a:1:a\ufffdb");
    }

    @Test
    void aFileWithANulIsBinaryAndHasNoLines() {
        repository.write("a", new byte[] {'a', '\n', 0, '\n'}).commit("one");
        repository.write("a", "text\n").commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("M - - a");
        assertThat(collected.added()).isEmpty();
    }

    @Test
    void aNulBehindTheFirst8000BytesDoesNotMakeAFileBinary() {
        byte[] bytes = new byte[8002];
        Arrays.fill(bytes, (byte) 'x');
        bytes[8000] = 0;
        repository.commit("one");
        repository.write("late", bytes).commit("two");
        bytes[7999] = 0;
        repository.write("early", bytes);
        repository.git("add", "early");
        repository.git("commit", "-q", "--amend", "-m", "two");

        assertThat(Collected.ofLastCommit(repository).summary()).containsExactly("A - - early", "A 1 0 late");
    }

    @Test
    void aTextTooLargeToCompareIsAGap() {
        byte[] bytes = new byte[50 << 20];
        Arrays.fill(bytes, (byte) '\n');
        repository.commit("one");
        repository.write("huge.txt", bytes);
        bytes[17] = 0;
        repository.write("huge.bin", bytes).commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("A - - huge.bin", "A 0 0 huge.txt");
        assertThat(collected.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.evidence()).isEqualTo(Evidence.GIT);
            assertThat(gap.place()).isEqualTo(Place.file("huge.txt"));
            assertThat(gap.reason()).contains("too large").contains("52428800");
        });
    }

    @Test
    void aFileWhoseContentIsMissingIsAGap() throws IOException {
        repository.write("a", "1\n").commit("one");
        repository.write("a", "2\n").commit("two");
        String blob = repository.git("rev-parse", "HEAD:a");
        Path stored = dir.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2));
        Files.delete(stored);

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("M 0 0 a");
        assertThat(collected.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).contains(blob));
    }

    @Test
    void aChangeCannotHideItsLinesBehindAnAttribute() {
        repository.commit("one");
        repository.write(".gitattributes", "*.py -diff\n").write("a.py", "1\n").commit("two");

        assertThat(Collected.ofLastCommit(repository).added()).contains("a.py:1:1");
    }

    @Test
    void theLinesOfABlockThatWasAppendedAreTheLastOnes() {
        repository.write("a", "f {\n  1\n}\n").commit("one");
        repository.write("a", "f {\n  1\n}\nf {\n  1\n}\n").commit("two");

        assertThat(Collected.ofLastCommit(repository).added()).containsExactly("a:4:f {", "a:5:  1", "a:6:}");
    }
}
