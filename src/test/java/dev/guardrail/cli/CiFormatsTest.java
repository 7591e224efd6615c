package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formats for CI services, of a scenario for each verdict. */
class CiFormatsTest {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("guardrail.golden"));

    private static final Map<String, String> FORMATS = Map.of(
            "github", "github.txt",
            "summary", "summary.md",
            "comment", "comment.md",
            "azure", "azure.txt",
            "rdjsonl", "rdjsonl",
            "badge", "badge.json",
            "agent", "agent.json");

    private static final Map<String, String> JOB =
            Map.of("GITHUB_SERVER_URL", "https://github.com", "GITHUB_REPOSITORY", "acme/app");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"muted, red", "first-commit, yellow", "repaired, green", "evidence-missing, pending"})
    void everyFormatIsAsExpected(String name, String verdict) throws IOException, GitAPIException {
        Scenario scenario = Scenario.named(name);
        scenario.build(folder);
        for (Map.Entry<String, String> format : FORMATS.entrySet()) {
            String report = audit(scenario, format.getKey()).out();
            Path expected = scenario.expected(format.getValue());
            if (REWRITE) {
                Files.writeString(expected, report);
            }
            assertThat(report).isEqualTo(Files.readString(expected));
        }
        assertThat(audit(scenario, "badge").out()).contains("\"message\" : \"" + verdict);
    }

    private Invocation audit(Scenario scenario, String format) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--repo", folder.toString(), "--format", format));
        arguments.addAll(scenario.arguments());
        return Invocation.with(
                JOB, scenario.today(), new Terminal(false, false, false), arguments.toArray(String[]::new));
    }
}
