package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryFilesTest {

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
}
