package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.verdict.Audit;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a change of a pipeline means. Each file of the folder has the files of both sides, and the guardrails that report the
 * change: none for a change that keeps all checks as strong as they were.
 */
class PipelinePairsTest {

    private static final Path FOLDER = Path.of("src/test/resources/pipelines");

    static Stream<String> pairs() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aChangeIsReportedIfAndOnlyIfItWeakensWhatThePipelineChecks(String name) throws Exception {
        YamlNode pair = read(name);
        Audit audit = Changes.audit(
                Changes.of(side(pair, "before"), side(pair, "after"), Changes.milestone("")), "version: 1\n");
        List<Finding> found = audit.findings().stream()
                .filter(finding -> finding.origin() == Origin.INTRODUCED)
                .toList();
        assertThat(found.stream().map(Finding::rule).distinct().sorted())
                .as(found.stream()
                        .map(finding -> finding.location().place().line() + ": " + finding.message())
                        .toList()
                        .toString())
                .isEqualTo(pair.get("expect").orElseThrow().texts().stream()
                        .sorted()
                        .toList());
    }

    private static YamlNode read(String name) throws IOException, YamlException {
        return YamlReader.read(name, Files.readAllBytes(FOLDER.resolve(name)))
                .orElseThrow()
                .root();
    }

    private static Map<String, String> side(YamlNode pair, String key) {
        Map<String, String> files = new TreeMap<>();
        pair.get(key)
                .orElseThrow()
                .entries()
                .forEach(file -> files.put(file.key().value(), file.value().text()));
        return files;
    }
}
