package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports say of a place that only the base has: the head has something else on that line. */
class PlacesOfTheBaseTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void removeAFunctionAndLowerAThreshold() throws IOException {
        TestRepository repository = TestRepository.init(folder);
        repository
                .write("pyproject.toml", "[tool.coverage.report]\nfail_under = 85\n")
                .write("shop/__init__.py", "")
                .write("shop/store.py", "def load(path):\n    return path\n\n\ndef drop(path):\n    return None\n")
                .commit("Base");
        repository
                .write("pyproject.toml", "[tool.coverage.report]\nshow_missing = true\nfail_under = 80\n")
                .write("shop/store.py", "def load(path):\n    return path\n\n\nLIMIT = 5\n")
                .write("docs/M04/M04_plan.md", "# M04 - Split\n\n## Posture\nBehavior-Preserving\n")
                .commit("Head");
    }

    @Test
    void jsonSaysTheSideAndQuotesTheBase() throws JsonProcessingException {
        JsonNode findings =
                new ObjectMapper().readTree(audit("--format", "json")).get("findings");
        JsonNode removed = finding(findings, "plan/posture-contradicted");
        assertThat(removed.get("path").asText()).isEqualTo("shop/store.py");
        assertThat(removed.get("line").asInt()).isEqualTo(5);
        assertThat(removed.get("side").asText()).isEqualTo("base");
        assertThat(removed.at("/excerpt/lines/0").asText()).isEqualTo("def drop(path):");
        assertThat(removed.at("/scope/0/kind").asText()).isEqualTo("member");
        assertThat(removed.at("/related/0").has("side")).isFalse();

        JsonNode lowered = finding(findings, "ci-weakening/threshold-lowered");
        assertThat(lowered.has("side")).isFalse();
        assertThat(lowered.at("/related/0/side").asText()).isEqualTo("base");
        assertThat(lowered.at("/related/0/line").asInt()).isEqualTo(2);
    }

    @Test
    void textSaysThatALineIsOneOfTheBase() {
        assertThat(audit("-v"))
                .contains("--> shop/store.py:5  at the base\n 5 | def drop(path):\n")
                .contains("= see: pyproject.toml:2 at the base: the threshold before\n")
                .contains("= see: docs/M04/M04_plan.md:1: the plan with this posture\n");
    }

    @Test
    void markdownSaysSoAndLinksNoLineOfTheHead() {
        assertThat(audit("--format", "markdown", "--link-base", "https://git.example.org/", "--no-appendix"))
                .contains(
                        "`shop/store.py:5` at the base",
                        "; the threshold before: `pyproject.toml:2` at the base; reported by")
                .doesNotContain("store.py#L5", "pyproject.toml#L2");
    }

    private static JsonNode finding(JsonNode findings, String rule) {
        for (JsonNode finding : findings) {
            if (finding.get("rule").asText().equals(rule)) {
                return finding;
            }
        }
        throw new AssertionError("no finding of " + rule + " in " + findings);
    }

    private String audit(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("audit", "--repo", folder.toString(), "--range", "HEAD~1..HEAD"));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new)).out();
    }
}
