package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedLinesTest {

    @TempDir
    Path dir;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(dir);
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
    void aTextTooLargeToCompareIsAGap() {
        byte[] bytes = new byte[50 << 20];
        Arrays.fill(bytes, (byte) '\n');
        repository.commit("one");
        repository.write("huge.txt", bytes);
        bytes[17] = 0;
        repository.write("huge.bin", bytes).commit("two");

        Collected collected = Collected.ofLastCommit(repository);

        assertThat(collected.summary()).containsExactly("A 0 0 huge.bin", "A 0 0 huge.txt");
        assertThat(collected.gaps()).extracting(Gap::path).containsExactlyInAnyOrder("huge.bin", "huge.txt");
        assertThat(collected.gaps())
                .filteredOn(gap -> gap.path().equals("huge.txt"))
                .singleElement()
                .satisfies(gap -> {
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
