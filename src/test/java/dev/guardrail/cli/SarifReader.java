package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Reads SARIF as others do: by the official schema, and into the model of another vendor. */
final class SarifReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Schema SCHEMA = schema();

    private SarifReader() {}

    /** The only run of a file that is valid. */
    static Run run(String sarif) {
        assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isEmpty();
        try {
            List<Run> runs = MAPPER.readValue(sarif, SarifSchema210.class).getRuns();
            assertThat(runs).hasSize(1);
            return runs.get(0);
        } catch (JsonProcessingException e) {
            throw new AssertionError(sarif, e);
        }
    }

    /** Each finding of a report in JSON: its rule, path, lines, columns, origin and disposition. */
    static List<String> ofJson(String json) {
        List<String> findings = new ArrayList<>();
        try {
            for (JsonNode finding : MAPPER.readTree(json).get("findings")) {
                String origin = finding.get("origin").asText();
                findings.add(String.join(
                        " ",
                        finding.get("fingerprint").asText(),
                        finding.get("rule").asText(),
                        finding.get("path").asText(),
                        number(finding, "line") + ":" + number(finding, "column") + "-" + number(finding, "endLine")
                                + ":" + number(finding, "endColumn"),
                        origin.equals("introduced") ? "new" : origin.equals("resolved") ? "absent" : "unchanged",
                        finding.get("disposition").asText().equals("open") ? "open" : "suppressed"));
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
        return findings;
    }

    private static int number(JsonNode finding, String key) {
        return finding.get(key).asInt();
    }

    /** Each result of a run in the same form. */
    static List<String> of(Run run) {
        return run.getResults().stream().map(SarifReader::of).toList();
    }

    private static String of(Result result) {
        assertThat(result.getLocations()).hasSize(1);
        Location location = result.getLocations().get(0);
        URI uri =
                URI.create(location.getPhysicalLocation().getArtifactLocation().getUri());
        assertThat(uri.isAbsolute()).isFalse();
        return String.join(
                " ",
                result.getPartialFingerprints().getAdditionalProperties().get("guardrail/v1"),
                result.getRuleId(),
                uri.getPath(),
                region(location.getPhysicalLocation().getRegion()),
                result.getBaselineState().value(),
                result.getSuppressions().isEmpty() ? "open" : "suppressed");
    }

    private static String region(Region region) {
        return region == null
                ? "0:0-0:0"
                : number(region.getStartLine()) + ":" + number(region.getStartColumn()) + "-"
                        + number(region.getEndLine()) + ":" + number(region.getEndColumn());
    }

    private static int number(Integer number) {
        return number == null ? 0 : number;
    }

    private static Schema schema() {
        try (InputStream schema = SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
