package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedFilesTest {

    /** No text in any encoding. */
    private static final byte[] BINARY = {'a', '\n', 0, (byte) 0xff, (byte) 0x80, 0, 0, 1};

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

    @ParameterizedTest
    @CsvSource({
        "'one\r\ntwo\r\n', 'one\r\ntwo\n',       1 1", // of one line
        "'one\r\ntwo\r\n', 'one\ntwo\n',         2 2", // of all
        "'one\ntwo\n',     'one\r\r\ntwo\r\r\n', 2 2", // converted twice
        "'one\ntwo\n',     'one\ntwo',           1 1", // lost
        "'one\ntwo',       'one\r\ntwo\r\n',     2 2",
        "'one\ntwo\n',     '\ufeffone\ntwo\n',   1 1", // a byte order mark
    })
    void aLineThatGetsAnotherEndIsCountedAsGitDoesAndIsNotNew(String before, String after, String counts) {
        repository.write("a", before).commit("one");
        repository.write("a", after).commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("M " + counts + " a");
        assertThat(collected.added()).isEmpty();
        assertThat(collected.removed()).isEmpty();
    }

    @Test
    void amongLinesThatGetAnotherEndThoseWithAnotherTextAreNew() {
        repository.write("a", "if x {\r\n}\r\nif y {\n}\nlast").commit("one");
        repository.write("a", "if x {\n  new\n}\nif z {\n}\nlast\n}\n").commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("M 6 4 a");
        assertThat(collected.added()).containsExactly("a:2:  new", "a:4:if z {", "a:7:}");
        assertThat(collected.removed()).containsExactly("a:3:if y {");
    }

    @Test
    void bytesThatAreNotUtf8AreReplacedInTheTextOfALine() {
        repository.commit("one");
        repository.write("a", new byte[] {'a', (byte) 0xff, 'b', '\n'}).commit("two");

        assertThat(Collected.ofLastCommit(repository).added()).containsExactly("a:1:a\ufffdb");
    }

    @Test
    void aTextThatWasBinaryIsNewAsAWhole() {
        repository.write("a", BINARY).commit("one");
        repository.write("a", "text\n").commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("M - - a");
        assertThat(collected.added()).containsExactly("a:1:text");
        assertThat(collected.unsearched()).isEmpty();
    }

    @Test
    void aFileThatBecomesBinaryHasNoLinesAndIsNamed() {
        repository
                .write("a.png", "text\n")
                .write("b.png", BINARY)
                .write("c.py", "pass\n")
                .commit("one");
        repository
                .write("a.png", BINARY)
                .delete("b.png")
                .write("moved.png", BINARY)
                .write("c.py", BINARY)
                .commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("M - - a.png", "M - - c.py", "R - - b.png => moved.png");
        assertThat(collected.added()).isEmpty();
        assertThat(collected.removed()).containsExactly("a.png:1:text", "c.py:1:pass");
        assertThat(collected.unsearched()).containsExactly("a.png: a binary file");
        assertThat(collected.gaps())
                .extracting(gap -> gap.place() + ": " + gap.reason())
                .containsExactly("c.py: its lines are not known: it is a binary file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "x-UTF-16LE-BOM", "UTF-16"})
    void aTextOfSixteenOrMoreBitsHasLinesThoughGitTakesItForBinary(String charset) {
        String mark = charset.startsWith("UTF-32") ? "\ufeff" : "";
        repository.write("a.cs", "class A {\n}\n").commit("one");
        repository
                .write("a.cs", (mark + "class A {\r\n  // n\u00efew\r\n}\r\n").getBytes(Charset.forName(charset)))
                .commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("M - - a.cs");
        assertThat(collected.added()).containsExactly("a.cs:2:  // n\u00efew");
        assertThat(collected.unsearched()).isEmpty();
        assertThat(collected.gaps()).isEmpty();
    }

    @Test
    void aTextWithANulHasLinesThoughGitTakesItForBinary() {
        repository.commit("one");
        repository
                .write("a.js", "let a = 1\nlet text = 'of some more letters'\n// \0\n")
                .commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("A - - a.js");
        assertThat(collected.added())
                .containsExactly("a.js:1:let a = 1", "a.js:2:let text = 'of some more letters'", "a.js:3:// \0");
    }

    @Test
    void aPointerToGitLfsIsNamed() {
        repository.commit("one");
        repository
                .write("m.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n")
                .commit("two");

        assertThat(Collected.ofLastCommit(repository).unsearched())
                .containsExactly("m.bin: a pointer to a file in Git LFS");
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
