package dev.guardrail.collect.check.call;

import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the scripts of a {@code package.json}. */
final class PackageReader {

    private PackageReader() {}

    static ScriptFile read(String path, String text) throws YamlException {
        Map<String, YamlNode> found = new LinkedHashMap<>();
        JsonReader.read(path, text.getBytes(StandardCharsets.UTF_8))
                .root()
                .get("scripts")
                .ifPresent(scripts ->
                        scripts.entries().forEach(entry -> found.put(entry.key().value(), entry.value())));
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        found.forEach((name, node) -> {
            RepositoryScript.Line line = new RepositoryScript.Line(node.text(), node.place(), false, "");
            scripts.put(
                    name,
                    new RepositoryScript(List.of(line), present(found, "pre" + name), present(found, "post" + name)));
        });
        return new ScriptFile(scripts, List.of(), Optional.empty());
    }

    private static List<String> present(Map<String, YamlNode> scripts, String name) {
        return scripts.containsKey(name) ? List.of(name) : List.of();
    }
}
