package dev.guardrail.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.baseline.Baseline.Accepted;
import dev.guardrail.baseline.Baseline.Line;
import dev.guardrail.fact.BaselineEntry;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineReaderTest {

    private static final String ONE = "0123456789abcdef0123456789abcdef";
    private static final String TWO = "ffffffffffffffffffffffffffffffff";
    private static final String COMMIT = "1234567890123456789012345678901234567890";

    @Test
    void aLineIsAnEntryWithItsPlace() {
        Baseline baseline = read("imports/cycle src/a.py " + ONE + " " + COMMIT);
        assertThat(baseline.entries())
                .containsExactly(
                        new BaselineEntry(Place.line("b.txt", 2), "imports/cycle", "src/a.py", ONE, COMMIT, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.py", " a", "a ", "a\\b", "a\nb\t", "é/\u202Ea", "\uD800x", "no\u00A0break", "\\u0020"})
    void everyPathIsReadAsItWasWritten(String path) {
        String text = Baseline.text(List.of(new Line(new Accepted("a/b", path, ONE), COMMIT)));
        assertThat(text.lines()).hasSize(2);
        assertThat(BaselineReader.read("b.txt", text).entries())
                .extracting(BaselineEntry::file)
                .containsExactly(path);
    }

    @Test
    void theWrittenFileIsSorted() {
        Line first = new Line(new Accepted("a/a", "b", ONE), COMMIT);
        Line second = new Line(new Accepted("a/a", "b", TWO), COMMIT);
        Line third = new Line(new Accepted("b/a", "a", ONE), COMMIT);
        String text = Baseline.text(List.of(third, second, first));
        assertThat(text)
                .startsWith("# guardrail-baseline/1: ")
                .endsWith("\na/a b " + ONE + " " + COMMIT + "\na/a b " + TWO + " " + COMMIT + "\nb/a a " + ONE + " "
                        + COMMIT + "\n");
        assertThat(Baseline.text(List.of(first, third, second))).isEqualTo(text);
    }

    @Test
    void equalEntriesAreNumbered() {
        String line = "a/b c " + ONE + " " + COMMIT;
        assertThat(read(line + "\na/b c " + TWO + " " + COMMIT + "\r\n\r\n" + line)
                        .entries())
                .extracting(BaselineEntry::number)
                .containsExactly(1, 1, 2);
        assertThat(read(line + "\n" + line).counts()).containsExactly(Map.entry(new Accepted("a/b", "c", ONE), 2));
    }

    @Test
    void linesKeepTheCommitsOfTheEntriesThatAcceptThemAlready() {
        Accepted same = new Accepted("a/b", "c", ONE);
        Accepted other = new Accepted("a/b", "d", TWO);
        String now = "ab".repeat(20);
        assertThat(read("a/b c " + ONE + " " + COMMIT).lines(List.of(same, same, other), now))
                .containsExactly(new Line(same, COMMIT), new Line(same, now), new Line(other, now));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a/b                              | b.txt:2: expected a guardrail, a file, a fingerprint and a commit, found `a/b`
            a/b ONE COMMIT                   | b.txt:2: expected a guardrail, a file, a fingerprint and a commit, found `a/b 0123
            # note                           | b.txt:2: expected a guardrail, a file, a fingerprint and a commit, found `# note`
            A/b c ONE COMMIT                 | b.txt:2: expected the id of a guardrail, found `A/b`
            \u0430/b c ONE COMMIT            | b.txt:2: expected the id of a guardrail, found `\\u0430/b`
            a/* c ONE COMMIT                 | b.txt:2: expected the id of a guardrail, found `a/*`
            a/b ../c ONE COMMIT              | b.txt:2: expected the path of a file in the repository, found `../c`
            a/b /c ONE COMMIT                | b.txt:2: expected the path of a file in the repository, found `/c`
            a/b  ONE COMMIT                  | b.txt:2: expected the path of a file in the repository, found nothing
            a/b c\\x ONE COMMIT              | b.txt:2: expected the path of a file in the repository, found `c\\x`
            a/b \\u0041 ONE COMMIT           | b.txt:2: expected the path of a file in the repository, found `\\u0041`
            a/b c 0123 COMMIT                | b.txt:2: expected a fingerprint of 32 hexadecimal digits, found `0123`
            a/b c 0123456789ABCDEF0123456789ABCDEF COMMIT | b.txt:2: expected a fingerprint of 32 hexadecimal digits, found `0123
            a/b c ONE 1234                   | b.txt:2: expected the full id of a commit, found `1234`
            a/b c ONE COMMIT x               | b.txt:2: expected a fingerprint of 32 hexadecimal digits, found `1234
            <<<<<<< HEAD                     | b.txt:2: found the mark of a merge conflict, `<<<<<<< HEAD`; resolve the conflict
            """)
    void aMistakeIsNamedWithItsLine(String line, String expected) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read(line.replace("ONE", ONE).replace("COMMIT", COMMIT)))
                .withMessageStartingWith(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a/b c",
                "# guardrail-baseline/2: x",
                "# guardrail-baseline/10",
                "\uFEFF# guardrail-baseline/1"
            })
    void anotherFormatIsRefused(String text) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> BaselineReader.read("b.txt", text))
                .withMessageStartingWith(
                        "b.txt:1: expected the first line to begin with `# guardrail-baseline/1:`, found ");
    }

    @Test
    void ofManyMistakesTheFirstAreNamedAndTheRestIsCounted() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("x\n".repeat(100_000)))
                .withMessageEndingWith("\nand 99980 more mistakes")
                .satisfies(problem -> assertThat(problem.getMessage().lines()).hasSize(21));
    }

    @Test
    void aLineWithoutEndIsQuotedInPart() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("x".repeat(1_000_000)))
                .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(200));
    }

    private static Baseline read(String lines) {
        return BaselineReader.read("b.txt", Baseline.FORMAT + ": header\n" + lines + "\n");
    }
}
