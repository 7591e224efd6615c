package dev.guardrail.collect.coverage.gate;

import dev.guardrail.fact.Counter;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads the settings of go-test-coverage.
 *
 * @see <a href="https://github.com/vladopajic/go-test-coverage">go-test-coverage</a>
 */
final class GoGates {

    private GoGates() {}

    static void read(String path, byte[] content, GateSink sink) throws YamlException {
        Optional<YamlDocument> document = YamlReader.read(path, content);
        if (document.isEmpty()) {
            return;
        }
        sink.duplicates(document.get());
        YamlNode root = document.get().root();
        Gate gate =
                new Gate("go-test-coverage", Gate.TOTAL, Counter.INSTRUCTION.toString(), Enforcers.goTestCoverage());
        root.get("threshold").ifPresent(threshold -> {
            for (String target : List.of(Gate.FILE, "package", Gate.TOTAL)) {
                threshold
                        .get(target)
                        .ifPresent(value -> sink.percentage(value.place(), gate.about(target), value.text()));
            }
        });
        root.get("override")
                .map(YamlNode::items)
                .orElse(List.of())
                .forEach(override -> override.get("threshold")
                        .ifPresent(value ->
                                sink.percentage(value.place(), gate.about(override.text("path")), value.text())));
    }
}
