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
        YamlNode root =
                JsonReader.read(path, text.getBytes(StandardCharsets.UTF_8)).root();
        root.get("scripts")
                .ifPresent(scripts ->
                        scripts.entries().forEach(entry -> found.put(entry.key().value(), entry.value())));
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        found.forEach((name, node) -> {
            Optional<YamlNode> wired = root.get("wireit").flatMap(all -> all.get(name));
            if (node.text().equals("wireit") && wired.isPresent()) {
                scripts.put(name, wired(wired.get()));
                return;
            }
            RepositoryScript.Line line = new RepositoryScript.Line(node.text(), node.place(), false, "");
            scripts.put(
                    name,
                    new RepositoryScript(List.of(line), present(found, "pre" + name), present(found, "post" + name)));
        });
        return new ScriptFile(scripts, List.of(), Optional.empty());
    }

    /** What wireit runs for a script of this package: its command, after the scripts that it depends on. */
    private static RepositoryScript wired(YamlNode script) {
        List<RepositoryScript.Line> lines = script.get("command").stream()
                .map(command -> new RepositoryScript.Line(command.text(), command.place(), false, ""))
                .toList();
        List<String> before = script.get("dependencies").map(YamlNode::items).orElse(List.of()).stream()
                .map(item -> item.get("script").map(YamlNode::text).orElse(item.text()))
                .filter(name -> !name.contains(":") || !name.startsWith("."))
                .toList();
        return new RepositoryScript(lines, before, List.of());
    }

    private static List<String> present(Map<String, YamlNode> scripts, String name) {
        return scripts.containsKey(name) ? List.of(name) : List.of();
    }
}
