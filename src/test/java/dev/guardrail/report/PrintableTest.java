package dev.guardrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void nothingOfARepositorySteersATerminal() {
        assertThat(Printable.of("\u001B[31mred\u202Eback\r\n\tend"))
                .isEqualTo("\uFFFD[31mred\uFFFDback\uFFFD\uFFFD    end");
        assertThat(Printable.of("gr\u00FCn \uD83D\uDFE2 \uD800")).isEqualTo("gr\u00FCn \uD83D\uDFE2 \uFFFD");
    }

    @Test
    void nothingInJsonSteersATerminalAndNothingIsLost() {
        String text = "\u001B[31m\u009B1m\u202Eback\u2028\u007F\n\t gr\u00FCn \uD83D\uDFE2 \uDB40\uDC41 \uD800";
        JsonNode node = TextNode.valueOf(text);
        assertThat(Json.line(node))
                .isEqualTo("\"\\u001B[31m\\u009B1m\\u202Eback\\u2028\\u007F\\n\\t gr\u00FCn \uD83D\uDFE2"
                        + " \\uDB40\\uDC41 \\uD800\"");
        assertThat(Json.pretty(node)).isEqualTo(Json.line(node) + "\n");
    }

    @Test
    void aLineThatNobodyReadsIsCut() {
        assertThat(Printable.of("x".repeat(1000))).hasSize(1000);
        assertThat(Printable.of("x".repeat(60_000))).hasSize(1004).endsWith("x ...");
    }
}
