package dev.guardrail.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.fact.Place;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlReaderTest {

    private static final String PYPROJECT = """
            # [tool.coverage.report]
            [tool.coverage.report]
            fail_under = 85.50 # as agreed
            exclude_also = [
                "if TYPE_CHECKING:", # ] and "
                'raise \\',
            ]
            skip."covered=".on = true

            [[tool.mypy.overrides]]
            module = "ü.*"
            [[tool.mypy.overrides]]
            module = \"""
            many [ lines""\"""
            options = {strict = true, level = 0x10}
            """;

    @Test
    void everyNodeKnowsItsPlace() throws YamlException {
        YamlNode tool = read(PYPROJECT).root().get("tool").orElseThrow();
        YamlNode report = tool.get("coverage").orElseThrow().get("report").orElseThrow();
        assertThat(report.place()).isEqualTo(new Place("f.toml", 2, 1, 2, 23));
        YamlNode.Entry failUnder = report.entries().get(0);
        assertThat(failUnder.key().place()).isEqualTo(new Place("f.toml", 3, 1, 3, 11));
        assertThat(failUnder.value().place()).isEqualTo(new Place("f.toml", 3, 14, 3, 19));
        YamlNode exclusions = report.get("exclude_also").orElseThrow();
        assertThat(exclusions.place()).isEqualTo(new Place("f.toml", 4, 16, 7, 2));
        assertThat(exclusions.items().get(1).place()).isEqualTo(new Place("f.toml", 6, 5, 6, 14));
        YamlNode skip = report.get("skip").orElseThrow().get("covered=").orElseThrow();
        assertThat(skip.get("on").orElseThrow().place()).isEqualTo(new Place("f.toml", 8, 22, 8, 26));
    }

    @Test
    void valuesAreTakenAsWritten() throws YamlException {
        YamlNode tool = read(PYPROJECT).root().get("tool").orElseThrow();
        YamlNode report = tool.get("coverage").orElseThrow().get("report").orElseThrow();
        assertThat(report.text("fail_under")).isEqualTo("85.50");
        assertThat(report.get("exclude_also").orElseThrow().texts()).containsExactly("if TYPE_CHECKING:", "raise \\");
        YamlNode overrides = tool.get("mypy").orElseThrow().get("overrides").orElseThrow();
        assertThat(overrides.items()).hasSize(2);
        assertThat(overrides.items().get(0).text("module")).isEqualTo("ü.*");
        YamlNode second = overrides.items().get(1);
        assertThat(second.place()).isEqualTo(new Place("f.toml", 12, 1, 12, 24));
        assertThat(second.text("module")).isEqualTo("many [ lines\"\"");
        assertThat(second.get("options").orElseThrow().text("level")).isEqualTo("16");
        assertThat(second.get("options")
                        .orElseThrow()
                        .get("strict")
                        .orElseThrow()
                        .place())
                .isEqualTo(new Place("f.toml", 15, 21, 15, 25));
    }

    @Test
    void listsInListsKnowTheirPlaces() throws YamlException {
        YamlNode list = read("a = [\n  [1, 2], # two\n  # none\n  [],\n]\n")
                .root()
                .get("a")
                .orElseThrow();
        assertThat(list.items())
                .extracting(YamlNode::place)
                .containsExactly(new Place("f.toml", 2, 3, 2, 9), new Place("f.toml", 4, 3, 4, 5));
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindowsAreAccepted() throws YamlException {
        YamlNode root = read("\uFEFFa = 1\r\nb = 'x'\r\n").root();
        assertThat(root.get("b").orElseThrow().place()).isEqualTo(new Place("f.toml", 2, 5, 2, 8));
        assertThat(read("").root().entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a = 1\\na = 2      | 2 | a previously defined at line 1, column 1
            [a]\\n[a]          | 2 | a previously defined at line 1, column 1
            \\na =             | 2 | Unexpected end of input, expected
            a = "x             | 1 | Unexpected end of input, expected
            a = [1,            | 1 | Unexpected end of input, expected
            a = 1 2            | 1 | Unexpected '2', expected a newline or end-of-input
            """)
    void badInputIsRefusedWithItsLine(String text, int line, String reason) {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatExceptionOfType(YamlException.class)
                    .isThrownBy(() -> read(text.replace("\\n", "\n")))
                    .withMessageStartingWith(reason)
                    .satisfies(e -> assertThat(e.place().line()).isEqualTo(line))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        } finally {
            System.setErr(before);
        }
        // A parser that another ANTLR generated says so here, and lexers do of what they do not understand.
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        for (String text : new String[] {"a = " + "[".repeat(50_000), "a" + ".a".repeat(5_000) + " = 1"}) {
            assertThatExceptionOfType(YamlException.class)
                    .isThrownBy(() -> read(text))
                    .withMessage("nested deeper than 100 levels");
        }
    }

    private static YamlDocument read(String text) throws YamlException {
        return TomlReader.read("f.toml", text.getBytes(StandardCharsets.UTF_8));
    }
}
