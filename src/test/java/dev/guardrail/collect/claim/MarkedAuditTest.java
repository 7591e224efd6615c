package dev.guardrail.collect.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.AuditText;
import dev.guardrail.claim.Mark;
import dev.guardrail.fact.Place;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An audit with marks has all its own bytes. */
class MarkedAuditTest {

    private static final String TITLE = "Notes:";

    /** Marks the words of a text behind them. */
    private static String marked(String text, String... words) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new String(
                MarkedAudit.of(new AuditText(content, List.of()), marks(text, words), TITLE), StandardCharsets.UTF_8);
    }

    private static List<Mark> marks(String text, String... words) {
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        List<Mark> marks = new ArrayList<>();
        for (String word : words) {
            for (int line = 0; line < lines.size(); line++) {
                int at = lines.get(line).indexOf(word);
                if (at >= 0) {
                    int column = lines.get(line).codePointCount(0, at) + 1;
                    int end = column + word.codePointCount(0, word.length());
                    marks.add(new Mark(new Place("a.md", line + 1, column, line + 1, end), "✅", "- " + word));
                }
            }
        }
        return marks;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            It has 9 files.              ; 9 files ; It has 9 files ✅.
            It has **9 files** and       ; 9 files ; It has **9 files** ✅ and
            It has `9 files` and         ; 9 files ; It has `9 files` ✅ and
            It has ``a ` 9 b`` and       ; 9 ; It has ``a ` 9 b`` ✅ and
            See [9 files](a.md) and      ; 9 files ; See [9 files](a.md) ✅ and
            See [9 files](a-14.md) and   ; 14 ; See [9 files](a-14.md) ✅ and
            At https://x.example/14/a we ; 14 ; At https://x.example/14/a ✅ we
            | a | 9 | 82% |              ; 82 ; | a | 9 | 82% ✅ |
            Of 9 filesets                ; 9 files ; Of 9 filesets ✅
            😀 é 9 files                 ; 9 files ; 😀 é 9 files ✅
            """)
    void aMarkStandsBehindTheClaimAndBreaksNothing(String line, String word, String marked) {
        assertThat(marked(line.strip() + "\n", word)).isEqualTo(marked.strip() + "\n");
    }

    @Test
    void linesOfCodeAndJsonHaveNotesAtTheEnd() {
        String text = """
                ```sh
                9 files
                ```
                  "n": 14,
                - item
                    82 lines
                """;
        assertThat(marked(text, "9 files", "14", "82 lines"))
                .isEqualTo(text.replace("82 lines", "82 lines ✅") + "\nNotes:\n\n- 9 files\n- 14\n");
    }

    @Test
    void notesHaveTheLineEndsOfTheFile() {
        assertThat(marked("```\r\n9\r\n```", "9")).isEqualTo("```\r\n9\r\n```\r\n\r\nNotes:\r\n\r\n- 9\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void theEncodingTheMarkOfItsOrderAndTheLineEndsStay(String name) {
        Charset charset = Charset.forName(name);
        String text = "\uFEFF# Audit\r\nIt has 9 files.\rIt has 14 lines.\n";
        byte[] marked = MarkedAudit.of(
                new AuditText(text.getBytes(charset), List.of()), marks(text, "9 files", "14 lines"), TITLE);
        assertThat(new String(marked, charset)).isEqualTo("\uFEFF# Audit\r\nIt has 9 files ✅.\rIt has 14 lines ✅.\n");
    }

    @Test
    void aTextThatWasReadAsMacRomanKeepsItsBytes() {
        String written = "# Audit — M01\nIt has “9 files” … and 14 lines.\n";
        String misread = new String(written.getBytes(StandardCharsets.UTF_8), Charset.forName("x-MacRoman"));
        byte[] marked = MarkedAudit.of(
                new AuditText(misread.getBytes(StandardCharsets.UTF_8), List.of()),
                marks(written, "9 files", "14 lines"),
                TITLE);
        assertThat(new String(marked, StandardCharsets.UTF_8).replace(" ✅", "")).isEqualTo(misread);
        assertThat(new String(marked, StandardCharsets.UTF_8)).contains("9 files ✅", "14 lines ✅.\n");
    }

    @Test
    void bytesThatAreNoTextStayAndTheMarkStandsAtTheEndOfTheirLine() {
        byte[] content = "It has 9 files\u00FF here.\nIt has 14 lines here.\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = MarkedAudit.of(
                new AuditText(content, List.of()),
                marks("It has 9 files\nIt has 14 lines", "9 files", "14 lines"),
                TITLE);
        byte[] sign = " ✅".getBytes(StandardCharsets.UTF_8);
        String latin = new String(sign, StandardCharsets.ISO_8859_1);
        assertThat(new String(marked, StandardCharsets.ISO_8859_1))
                .isEqualTo("It has 9 files\u00FF here." + latin + "\nIt has 14 lines" + latin + " here.\n");
    }
}
