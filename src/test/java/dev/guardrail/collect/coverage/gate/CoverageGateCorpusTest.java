package dev.guardrail.collect.coverage.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.Range;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The thresholds of real ranges, beside what one reader found with a search for words. See {@code CorpusTest}. */
@EnabledIfEnvironmentVariable(named = "GUARDRAIL_CORPUS", matches = ".+")
class CoverageGateCorpusTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("GUARDRAIL_CORPUS", ""));
    private static final Path REPOSITORIES = Path.of(System.getenv().getOrDefault("GUARDRAIL_REPOSITORIES", ""));

    private final Map<String, Integer> missed = new TreeMap<>();
    private final Map<String, Integer> additional = new TreeMap<>();
    private final Map<String, Integer> gaps = new TreeMap<>();
    private int labels;
    private int agreed;

    @Test
    void theThresholdsOfRealRangesAreFoundOnBothSides() throws IOException {
        assumeThat(REPOSITORIES).isDirectory();
        for (String line : Files.readAllLines(CORPUS.resolve("ranges.jsonl"))) {
            compare(new ObjectMapper().readTree(line));
        }
        System.out.println("corpus: " + labels + " labelled thresholds, " + agreed + " found; not found " + missed
                + "; found besides " + additional + "; gaps " + gaps);
        assertThat(labels).isGreaterThan(100);
        assertThat(missed).isEmpty();
    }

    private void compare(JsonNode range) {
        Path repository = REPOSITORIES.resolve(range.get("repo").asText().replace('/', '+') + "/repo");
        RangeRequest request = RangeRequest.parse(
                range.get("base").asText() + ".." + range.get("head").asText());
        try (GitRepository opened = GitRepository.open(repository)) {
            Range resolved = opened.resolve(request);
            CoverageGateCollector gates = new CoverageGateCollector();
            WorkflowCollector workflows = new WorkflowCollector();
            compare(range, "thresholds_base", opened.base(resolved), gates, workflows);
            compare(range, "thresholds_head", opened.head(resolved), gates, workflows);
        }
    }

    private void compare(
            JsonNode range, String side, Snapshot snapshot, CoverageGateCollector gates, WorkflowCollector workflows) {
        String repository = range.get("repo").asText() + " ";
        Set<String> expected = new TreeSet<>();
        range.get(side)
                .forEach(label -> expected.add(repository + label.get("file").asText() + ":"
                        + label.get("line").asText() + " " + label.get("value").asText()));
        Set<String> found = new TreeSet<>();
        for (Fact fact : gates.collect(snapshot, workflows.collect(snapshot))) {
            if (fact instanceof CoverageGate gate) {
                found.add(repository + gate.place() + " " + gate.minimum().toPlainString());
            } else if (fact instanceof Gap gap) {
                gaps.merge(repository + gap.place() + " " + gap.reason(), 1, Integer::sum);
            }
        }
        labels += expected.size();
        agreed += (int) expected.stream().filter(found::contains).count();
        expected.stream()
                .filter(label -> !found.contains(label))
                .forEach(label -> missed.merge(label, 1, Integer::sum));
        found.stream()
                .filter(gate -> !expected.contains(gate))
                .forEach(gate -> additional.merge(gate, 1, Integer::sum));
    }
}
