package dev.guardrail.collect.coverage.gate;

import dev.guardrail.fact.Counter;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads the statuses of {@code codecov.yml}. A target of {@code auto} is the base's own coverage, which is no number: there
 * is no fact for it.
 *
 * @see <a href="https://docs.codecov.com/docs/commit-status">Codecov's statuses</a>
 */
final class CodecovGates {

    private static final String AUTO = "auto";

    private final GateSink sink;

    private CodecovGates(GateSink sink) {
        this.sink = sink;
    }

    static void read(String path, byte[] content, GateSink sink) throws YamlException {
        Optional<YamlDocument> document = YamlReader.read(path, content);
        document.ifPresent(found -> {
            sink.duplicates(found);
            new CodecovGates(sink).read(found.root());
        });
    }

    private void read(YamlNode root) {
        Optional<YamlNode> status = root.get("coverage").flatMap(coverage -> coverage.get("status"));
        for (String kind : List.of("project", "patch")) {
            status.flatMap(node -> node.get(kind)).ifPresent(node -> statuses(kind, node));
        }
        for (String part : List.of("component_management", "flag_management")) {
            root.get(part).ifPresent(this::parts);
        }
    }

    private void statuses(String kind, YamlNode node) {
        for (YamlNode.Entry entry : node.entries()) {
            String name = entry.key().value();
            status(entry.value(), target(kind, name.equals("default") ? "" : name));
        }
    }

    /** Components and flags: each has statuses of its own, or those of the rules for all of them. */
    private void parts(YamlNode management) {
        management.get("default_rules").ifPresent(rules -> statuses(rules, "each"));
        for (String list : List.of("individual_components", "individual_flags")) {
            management.get(list).map(YamlNode::items).orElse(List.of()).forEach(part -> {
                String id = part.text("component_id").isEmpty() ? part.text("name") : part.text("component_id");
                statuses(part, id);
            });
        }
    }

    private void statuses(YamlNode part, String name) {
        part.get("statuses")
                .map(YamlNode::items)
                .orElse(List.of())
                .forEach(status -> status(status, target(status.text("type"), name)));
    }

    private static String target(String kind, String name) {
        String what = kind.equals("project") ? Gate.TOTAL : Gate.PATCH;
        return name.isEmpty() ? what : what + " of " + name;
    }

    private void status(YamlNode status, String target) {
        boolean informational = status.text("informational").equals("true");
        List<String> enforcers = informational ? List.of() : Enforcers.codecov();
        Gate gate = new Gate("Codecov", target, Counter.LINE.toString(), enforcers);
        status.get("target")
                .filter(value -> !value.text().equals(AUTO))
                .ifPresent(value -> sink.percentage(value.place(), gate, value.text()));
    }
}
