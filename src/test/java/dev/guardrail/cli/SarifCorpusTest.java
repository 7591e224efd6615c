package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.contrastsecurity.sarif.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * SARIF of real ranges. {@code GUARDRAIL_CORPUS} names the folder that has {@code ranges.jsonl}, and
 * {@code GUARDRAIL_REPOSITORIES} one that has its repositories, each as {@code owner+name/repo}.
 */
@EnabledIfEnvironmentVariable(named = "GUARDRAIL_CORPUS", matches = ".+")
class SarifCorpusTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("GUARDRAIL_CORPUS", ""));
    private static final Path REPOSITORIES = Path.of(System.getenv().getOrDefault("GUARDRAIL_REPOSITORIES", ""));

    @TempDir
    private Path folder;

    @Test
    void everyRangeIsReadByAnotherReaderAsItIs() throws IOException {
        assumeThat(REPOSITORIES).isDirectory();
        int results = 0;
        int places = 0;
        int notes = 0;
        List<String> lines = Files.readAllLines(CORPUS.resolve("ranges.jsonl"));
        for (String line : lines) {
            Run run = compared(new ObjectMapper().readTree(line));
            results += run.getResults().size();
            places += run.getResults().stream()
                    .filter(result -> result.getRelatedLocations() != null)
                    .mapToInt(result -> result.getRelatedLocations().size())
                    .sum();
            notes += run.getInvocations().get(0).getToolExecutionNotifications().size();
        }
        assertThat(lines).hasSizeGreaterThan(50);
        System.out.println("corpus: SARIF of " + lines.size() + " ranges read: " + results + " results, " + places
                + " related places, " + notes + " notifications");
    }

    private Run compared(JsonNode range) throws IOException {
        Path json = folder.resolve("audit.json");
        Invocation audit = Invocation.of(
                "audit",
                "--repo",
                REPOSITORIES
                        .resolve(range.get("repo").asText().replace('/', '+') + "/repo")
                        .toString(),
                "--range",
                range.get("base").asText() + ".." + range.get("head").asText(),
                "--report",
                "json=" + json,
                "--format",
                "sarif");
        assertThat(audit.error()).isEmpty();
        Run run = SarifReader.run(audit.out());
        assertThat(SarifReader.of(run)).isEqualTo(SarifReader.ofJson(Files.readString(json)));
        return run;
    }
}
