package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checked audit in formats for programs and pages. */
class VerificationFormatsTest {

    private static final String SCHEMA = "/schema/guardrail-verification-1.schema.json";

    @TempDir
    private Path folder;

    private VerifiedRepository repository;

    @BeforeEach
    void initialise() {
        repository = VerifiedRepository.in(folder)
                .audit(
                        "## Delta @octocat",
                        "",
                        "The new `src/new.py` has 1 line, and `src/app.py` has 450 lines; `src/app.py` has 450 lines.",
                        "Line coverage is 91.2 % ##[error]x.");
    }

    @Test
    void theJsonIsValidByItsSchema() throws IOException {
        String json = repository.verify("--format", "json").out();
        try (InputStream file = VerificationFormatsTest.class.getResourceAsStream(SCHEMA)) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(json.replace("\"contradicted\"", "\"wrong\""), InputFormat.JSON))
                    .isNotEmpty();
        }
        JsonNode root = new ObjectMapper().readTree(json);
        assertThat(root.at("/counts/contradicted").asInt()).isEqualTo(2);
    }

    @Test
    void theJsonPageNamesEveryKeyOfAClaim() throws IOException {
        List<String> keys = new ArrayList<>();
        try (InputStream file = VerificationFormatsTest.class.getResourceAsStream(SCHEMA)) {
            new ObjectMapper()
                    .readTree(file)
                    .at("/$defs/claim/properties")
                    .fieldNames()
                    .forEachRemaining(keys::add);
        }
        assertThat(DocumentationPage.of("docs/json.md").rows("A verification").stream()
                        .flatMap(row -> Stream.of(row.replace("`", "").split(", ", -1))))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void sarifHasWhatIsNotSupportedAtItsPlaceInTheAudit() {
        Run run = SarifReader.run(repository.verify("--format", "sarif").out());
        assertThat(run.getResults())
                .extracting(
                        result -> result.getRuleId() + " " + result.getLevel().value() + " "
                                + result.getLocations()
                                        .get(0)
                                        .getPhysicalLocation()
                                        .getRegion()
                                        .getStartLine())
                .containsExactly(
                        "claims/contradicted error 7", "claims/contradicted error 7", "claims/not-checkable note 8");
        assertThat(run.getResults().get(0).getMessage().getText())
                .startsWith(
                        "\"450 lines\" (src/app.py): says 450; it is 10 (the lines that the range adds in `src/app.py`)");
    }

    @Test
    void twoClaimsThatSayTheSameShareAFingerprintAndAreTwoResults() {
        Run run = SarifReader.run(repository.verify("--format", "sarif").out());
        List<String> prints = run.getResults().stream()
                .limit(2)
                .map(Result::getPartialFingerprints)
                .map(print -> print.getAdditionalProperties().get("guardrail/v1"))
                .toList();
        assertThat(prints.get(0)).hasSize(32).isEqualTo(prints.get(1));
        assertThat(run.getResults().stream()
                        .map(result -> result.getPartialFingerprints()
                                .getAdditionalProperties()
                                .get("primaryLocationLineHash")))
                .doesNotHaveDuplicates();
    }

    @Test
    void markdownHasATableForEachSectionAndNoNameCallsAnybody() {
        String page = repository.verify("--format", "markdown").out();
        assertThat(page)
                .startsWith("# Verification of `docs/M01_audit.md`\n\n6 claims, checked against the range `")
                .contains("\n| ❌ contradicted | 2 |\n", "\n## M01 Audit\n", "\n## Delta @<!-- -->octocat\n")
                .contains(
                        "| 7 | 450 lines (src/app.py) | ❌ contradicted | says 450; it is 10 (the lines that the range adds in ")
                .contains("| 7 | `src/new.py` | ✅ supported | says added, which holds for what the range did |")
                .contains("| 8 | 91.2 % ")
                .doesNotContain("##[");
    }
}
