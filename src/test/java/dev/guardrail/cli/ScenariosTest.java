package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("guardrail.golden"));
    private static final Map<String, String> EXTENSIONS = Map.of("text", "txt", "markdown", "md", "json", "json");

    @TempDir
    private Path folder;

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @Test
    void thereAreScenarios() {
        assertThat(scenarios()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFormatIsAsExpected(Scenario scenario) throws IOException, GitAPIException {
        scenario.build(folder);
        for (Map.Entry<String, String> format : EXTENSIONS.entrySet()) {
            String report =
                    withoutRecord(audit(scenario, "--format", format.getKey()).out());
            Path expected = scenario.expected(format.getValue());
            if (REWRITE) {
                Files.writeString(expected, report);
            }
            assertThat(report).isEqualTo(Files.readString(expected));
        }
    }

    /** It has digests of all rules and classes, which change with each of them. */
    private static String withoutRecord(String json) {
        int record = json.indexOf(",\n  \"record\" : {");
        return record < 0 ? json : json.substring(0, record) + "\n}\n";
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyExplanationIsAsExpected(Scenario scenario) throws IOException, GitAPIException {
        scenario.build(folder);
        Explanations explanations = new Explanations(scenario, folder);
        List<String> ids = explanations.ids();
        String all = explanations.of() + (ids.isEmpty() ? "" : "\n" + explanations.of(ids.toArray(String[]::new)));
        Path expected = scenario.folder().resolve("explained.txt");
        if (REWRITE) {
            Files.writeString(expected, all);
        }
        assertThat(all).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theJsonIsValidByItsSchema(Scenario scenario) throws IOException, GitAPIException {
        scenario.build(folder);
        String json = audit(scenario, "--format", "json").out();
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\n  \"record\" : {");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aSecondRunElsewhereGivesTheSameBytes(Scenario scenario) throws IOException, GitAPIException {
        scenario.build(folder.resolve("another place"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(withoutRecord(audit(scenario, folder.resolve("another place"), "--format", "json")
                            .out()))
                    .isEqualTo(Files.readString(scenario.expected("json")));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoAudit() throws IOException {
        assertThat(schema().validate("{\"schema\": \"guardrail-audit/2\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    private Invocation audit(Scenario scenario, String... options) {
        return audit(scenario, folder, options);
    }

    private static Invocation audit(Scenario scenario, Path repository, String... options) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--repo", repository.toString()));
        arguments.addAll(scenario.arguments());
        arguments.addAll(List.of(options));
        Invocation invocation =
                Invocation.at(scenario.today(), new Terminal(false, false, false), arguments.toArray(String[]::new));
        assertThat(invocation.error()).isEmpty();
        return invocation;
    }

    private static Schema schema() throws IOException {
        try (InputStream schema = ScenariosTest.class.getResourceAsStream("/schema/guardrail-audit-2.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
        }
    }
}
