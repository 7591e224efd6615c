package dev.guardrail.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.fact.Place;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

    @Test
    void everyNodeKnowsItsPlace() throws YamlException {
        YamlNode root = read("{\n  \"ü😀\": {\"a\": [1, \"two\"]}\n}\n").root();
        assertThat(root.place()).isEqualTo(new Place("f.json", 1, 1, 3, 2));
        YamlNode.Entry entry = root.entries().get(0);
        assertThat(entry.key().place()).isEqualTo(new Place("f.json", 2, 3, 2, 7));
        assertThat(entry.value().place()).isEqualTo(new Place("f.json", 2, 9, 2, 26));
        YamlNode list = entry.value().get("a").orElseThrow();
        assertThat(list.place()).isEqualTo(new Place("f.json", 2, 15, 2, 25));
        assertThat(list.items())
                .extracting(YamlNode::place)
                .containsExactly(new Place("f.json", 2, 16, 2, 17), new Place("f.json", 2, 19, 2, 24));
        assertThat(((YamlNode.Scalar) list.items().get(1)).source())
                .containsExactly("  \"ü😀\": {\"a\": [1, \"two\"]}");
    }

    @Test
    void valuesAreTakenAsWritten() throws YamlException {
        YamlNode root = read("{\"a\": 1.10, \"b\": 1e3, \"c\": true, \"d\": null, \"e\": \"null\"}")
                .root();
        assertThat(root.text("a")).isEqualTo("1.10");
        assertThat(root.text("b")).isEqualTo("1e3");
        assertThat(root.text("c")).isEqualTo("true");
        assertThat(root.text("d")).isEmpty();
        assertThat(root.text("e")).isEqualTo("null");
        assertThat(((YamlNode.Scalar) root.get("e").orElseThrow()).style()).isEqualTo(YamlNode.Style.QUOTED);
        assertThat(((YamlNode.Scalar) root.get("c").orElseThrow()).style()).isEqualTo(YamlNode.Style.PLAIN);
    }

    @Test
    void aDuplicateKeyIsToldAndTheFirstValueCounts() throws YamlException {
        YamlDocument document = read("{\"a\": 1,\n\"b\": {\"a\": 2},\n\"a\": 3}");
        assertThat(document.root().text("a")).isEqualTo("1");
        assertThat(document.duplicates()).extracting(key -> key.place().line()).containsExactly(3);
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindowsAreAccepted() throws YamlException {
        YamlDocument document = read("\uFEFF{\r\n  \"a\": 1\r\n}\r\n");
        assertThat(document.root().get("a").orElseThrow().place()).isEqualTo(new Place("f.json", 2, 8, 2, 9));
        assertThat(document.lines()).containsExactly("{", "  \"a\": 1", "}");
    }

    @Test
    void commentsAndTrailingCommasAreReadWhereTheyAreAllowed() throws YamlException {
        String text = "// one\n{ /* two */\n  \"a\": [1, 2,],\n}\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(JsonReader.readLenient("f.json", bytes)
                        .root()
                        .get("a")
                        .orElseThrow()
                        .texts())
                .containsExactly("1", "2");
        assertThatExceptionOfType(YamlException.class).isThrownBy(() -> JsonReader.read("f.json", bytes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~            | 0 | expected a value, found nothing
            {}\\n{}       | 2 | expected one value, found a second one
            {\\n"a": 1    | 2 | Unexpected end-of-input: expected close marker for Object (start marker at line: 1, column: 1)
            [1\\n}       | 2 | Unexpected close marker '}': expected ']' (for Array starting at line: 1, column: 1)
            [1,\\n}       | 2 | Unexpected character ('}' (code 125)): expected a value
            """)
    void badInputIsRefusedWithItsLine(String text, int line, String reason) {
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> read(text.replace("\\n", "\n")))
                .satisfies(e -> assertThat(e.place().line()).isEqualTo(line))
                .withMessage(reason);
    }

    @Test
    void everyMessageIsOneLineWithoutTheParsersWordsForTheSource() {
        for (String text : new String[] {"{", "[", "{\"a\"", "{a: 1}", "[01]", "\"\u0001\"", "nul", "[1 2]", "'x'"}) {
            assertThatExceptionOfType(YamlException.class)
                    .as(text)
                    .isThrownBy(() -> read(text))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "Source", "REDACTED"));
        }
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> read("[".repeat(100_000)))
                .withMessageContaining("depth");
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> JsonReader.read("f.json", new byte[] {(byte) 0xff}))
                .withMessage("not UTF-8 text");
    }

    @Test
    void aLongLineIsReadInTimeThatGrowsWithItsLength() throws YamlException {
        YamlNode root = read("[" + "\"😀\",".repeat(200_000) + "1]").root();
        assertThat(root.items()).hasSize(200_001);
        assertThat(root.items().get(200_000).place().column()).isEqualTo(1 + 200_000 * 4 + 1);
    }

    @Test
    void json5HasNamesWithoutQuotesAndTextsInSingleOnes() throws YamlException {
        String text = "{\n  // why\n  $schema: 'x',\n  'two': [+1, .5,],\n  \"three\": \"3\",\n}\n";
        YamlNode root = JsonReader.readJson5("f.json5", text.getBytes(StandardCharsets.UTF_8))
                .root();
        assertThat(root.entries()).extracting(entry -> entry.key().value()).containsExactly("$schema", "two", "three");
        assertThat(root.entries())
                .extracting(entry -> entry.key().place())
                .containsExactly(
                        new Place("f.json5", 3, 3, 3, 10),
                        new Place("f.json5", 4, 3, 4, 8),
                        new Place("f.json5", 5, 3, 5, 10));
        assertThat(root.text("$schema")).isEqualTo("x");
        assertThat(root.get("two").orElseThrow().items())
                .extracting(YamlNode::text)
                .containsExactly("1", ".5");
    }

    private static YamlDocument read(String text) throws YamlException {
        return JsonReader.read("f.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
