package dev.guardrail.report.rdjsonl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.report.Audits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagnostics of reviewdog. */
class DiagnosticsTest {

    @Test
    void aFindingIsADiagnostic() throws JsonProcessingException {
        JsonNode node = new ObjectMapper().readTree(Diagnostics.render(Audits.red()));

        assertThat(node.get("message").asText()).startsWith("`other/action@v4`").contains("\n\nReplace the tag ");
        assertThat(node.at("/location/path").asText()).isEqualTo(".github/workflows/ci.yml");
        assertThat(node.at("/location/range/start/line").asInt()).isEqualTo(8);
        assertThat(node.at("/location/range/start/column").asInt()).isEqualTo(15);
        assertThat(node.at("/location/range/end/column").asInt()).isEqualTo(30);
        assertThat(node.get("severity").asText()).isEqualTo("ERROR");
        assertThat(node.at("/code/value").asText()).isEqualTo("workflows/unpinned-action");
    }

    @Test
    void hostileTextsAreDataOnALineEach() throws JsonProcessingException {
        List<String> lines = Diagnostics.render(Audits.hostile()).lines().toList();

        assertThat(lines).hasSize(Audits.HOSTILE.size());
        for (String line : lines) {
            JsonNode node = new ObjectMapper().readTree(line);
            assertThat(node.get("message").asText())
                    .doesNotContainPattern("@[A-Za-z0-9]")
                    .doesNotContainPattern("(?<!\\\\)<img")
                    .doesNotContain("https://evil");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 6", "4, 7", "5, 0", "0, 0"})
    void columnsAreCountedInBytes(int column, int bytes) {
        assertThat(new ByteColumns(new Excerpt(7, List.of("a𐐀b"), 0)).of(7, column))
                .isEqualTo(bytes);
    }

    @Test
    void aColumnWithoutTheTextBeforeItIsNotKnown() {
        assertThat(new ByteColumns(new Excerpt(7, List.of("…abc"), 90)).of(7, 93))
                .isZero();
        assertThat(new ByteColumns(new Excerpt(7, List.of("abc"), 0)).of(8, 1)).isZero();
        assertThat(new ByteColumns(new Excerpt(7, List.of("abc…"), 0)).of(7, 5)).isZero();
    }
}
