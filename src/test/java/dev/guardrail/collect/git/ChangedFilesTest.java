package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void aLinkOrASubmoduleIsNoSourceWhateverItsName() throws IOException {
        repository.write(".github/workflows/real.yml", "on: push\n").commit("one");
        Files.createSymbolicLink(dir.resolve("a.py"), Path.of("b.py"));
        Files.createSymbolicLink(dir.resolve("ci"), Path.of("x"));
        Files.createSymbolicLink(dir.resolve(".github/workflows/ci.yml"), Path.of("real.yml"));
        repository.git("add", "-A");
        repository.git(
                "update-index", "--add", "--cacheinfo", "160000,1111111111111111111111111111111111111111,web/three.js");
        repository.git("commit", "-q", "-m", "two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.files())
                .extracting(file -> file.kind() + " " + file.path())
                .containsExactly("workflow .github/workflows/ci.yml", "other a.py", "other ci", "other web/three.js");
        assertThat(collected.unsearched()).containsExactly("web/three.js: a submodule");
    }

    @Test
    void whatTheAttributesOfTheBaseCallGeneratedIsGenerated() {
        repository
                .write(".gitattributes", "gen/** linguist-generated\nkept_pb2.py -linguist-generated\n")
                .write("api/.gitattributes", "*.ts linguist-generated=true\nmine.ts linguist-generated=false\n")
                .commit("one");
        repository
                .write(".gitattributes", "* linguist-generated\n")
                .write("gen/deep/a.py", "1\n")
                .write("kept_pb2.py", "1\n")
                .write("api/a.ts", "1\n")
                .write("api/mine.ts", "1\n")
                .write("own.py", "1\n")
                .commit("two");

        assertThat(Collected.ofLastCommit(repository).files())
                .extracting(file -> file.kind() + " " + file.path())
                .containsExactly(
                        "configuration .gitattributes",
                        "generated api/a.ts",
                        "source api/mine.ts",
                        "generated gen/deep/a.py",
                        "source kept_pb2.py",
                        "source own.py");
    }
}
