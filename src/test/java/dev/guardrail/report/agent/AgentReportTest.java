package dev.guardrail.report.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.guardrail.report.Audits;
import dev.guardrail.report.Invoked;
import dev.guardrail.verdict.Audit;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report for coding agents. */
class AgentReportTest {

    @Test
    void threeThousandFindingsFitAndTheHeaviestIsFirst() throws JsonProcessingException {
        String report = AgentReport.render(Audits.large(3000), Invoked.UNKNOWN);

        JsonNode node = new ObjectMapper().readTree(report);
        assertThat(Tokens.of(report)).isLessThanOrEqualTo(AgentReport.LIMIT);
        assertThat(node.at("/findings/0/id").asText()).isEqualTo("heaviest");
        assertThat(node.get("findings").size()).isGreaterThan(5);
        assertThat(node.get("findings").size() + node.get("moreFindings").asInt())
                .isEqualTo(3000);
    }

    @Test
    void hostileTextsFitAndStandBelowDataAlone() throws IOException {
        Audit audit = Audits.hostile();
        String report = AgentReport.render(audit, Invoked.UNKNOWN);

        JsonNode node = new ObjectMapper().readTree(report);
        assertThat(report.lines()).hasSize(1);
        assertThat(Tokens.of(report)).isLessThanOrEqualTo(AgentReport.LIMIT);
        assertThat(node.get("verdict").asText()).isEqualTo("red");
        assertThat(node.get("findings")).isNotEmpty();
        assertThat(node.get("missing").size() + node.get("moreMissing").asInt()).isEqualTo(Audits.HOSTILE.size());
        assertThat(withoutData(node).toString()).doesNotContain("owned", "evil", "ignore", "octocat", "stop-commands");
        assertThat(report).doesNotContain("##[", "##vso[");
    }

    private static JsonNode withoutData(JsonNode node) {
        node.findParents("data")
                .forEach(parent -> ((com.fasterxml.jackson.databind.node.ObjectNode) parent).remove("data"));
        return node;
    }

    @Test
    void everyReportIsValidByItsSchema() throws IOException {
        for (Audit audit : List.of(Audits.red(), Audits.hostile(), Audits.large(40))) {
            try (InputStream schema =
                    AgentReportTest.class.getResourceAsStream("/schema/guardrail-agent-1.schema.json")) {
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema, InputFormat.JSON)
                                .validate(AgentReport.render(audit, Invoked.UNKNOWN), InputFormat.JSON))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"abcdef, 2", "abcdefg, 3", "é, 2", "😀, 4"})
    void tokensAreCountedAsTooMany(String text, int tokens) {
        assertThat(Tokens.of(text)).isEqualTo(tokens);
    }

    @Test
    void aCutTextHasNoMoreTokensThanItsLimit() {
        for (String text : Audits.HOSTILE) {
            assertThat(Tokens.of(Tokens.cut(text, 40))).isLessThanOrEqualTo(40);
        }
    }
}
