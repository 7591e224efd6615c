package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.fact.ChangedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Compares with what git counted on real ranges, where the corpus and the repositories it names are at hand. */
@EnabledIfEnvironmentVariable(named = "GUARDRAIL_CORPUS", matches = ".+")
@EnabledIfEnvironmentVariable(named = "GUARDRAIL_MIRRORS", matches = ".+")
class CorpusConformanceTest {

    @Test
    void realRangesHaveTheLinesThatGitCounted() throws IOException {
        List<String> ranges = Files.readAllLines(Path.of(System.getenv("GUARDRAIL_CORPUS"), "ranges.jsonl"));
        assumeThat(ranges).isNotEmpty();
        for (String range : ranges) {
            JsonNode known = new ObjectMapper().readTree(range);
            assertThat(counted(known))
                    .as(known.get("repo").asText() + " "
                            + known.get("milestone").asText())
                    .isEqualTo(new Counts(
                            known.get("commits").asInt(),
                            known.get("files").asInt(),
                            known.get("added").asInt(),
                            known.get("deleted").asInt(),
                            known.get("binary").asInt()));
        }
        System.out.println("ranges compared with git: " + ranges.size());
    }

    private static Counts counted(JsonNode known) {
        Path mirror = Path.of(System.getenv("GUARDRAIL_MIRRORS"))
                .resolve(known.get("repo").asText().replace('/', '+'))
                .resolve("repo");
        Collected collected = Collected.of(
                mirror,
                RangeRequest.between(
                        known.get("base").asText(), known.get("head").asText()));
        List<ChangedFile> files = collected.files();
        return new Counts(
                collected.commits().size(),
                files.size(),
                files.stream().mapToInt(ChangedFile::added).sum(),
                files.stream().mapToInt(ChangedFile::deleted).sum(),
                (int) files.stream().filter(ChangedFile::binary).count());
    }

    private record Counts(int commits, int files, int added, int deleted, int binary) {}
}
