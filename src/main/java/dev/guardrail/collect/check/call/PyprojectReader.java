package dev.guardrail.collect.check.call;

import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the scripts of a {@code pyproject.toml}: of PDM, Hatch, Poe, taskipy and Rye, and the environments of tox. */
final class PyprojectReader {

    private PyprojectReader() {}

    static ScriptFile read(String path, String text) throws YamlException {
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        Optional<YamlNode> tools = TomlReader.read(path, text.getBytes(StandardCharsets.UTF_8))
                .root()
                .get("tool");
        if (tools.isEmpty()) {
            return ScriptFile.EMPTY;
        }
        YamlNode tool = tools.get();
        at(tool, "pdm", "scripts").ifPresent(node -> all("", node, scripts));
        at(tool, "rye", "scripts").ifPresent(node -> all("", node, scripts));
        at(tool, "poe", "tasks").ifPresent(node -> all("poe ", node, scripts));
        at(tool, "taskipy", "tasks").ifPresent(node -> all("task ", node, scripts));
        at(tool, "hatch", "envs")
                .ifPresent(envs -> envs.entries()
                        .forEach(env -> env.value().get("scripts").ifPresent(node -> {
                            all(env.key().value() + ":", node, scripts);
                            if (env.key().value().equals("default")) {
                                all("", node, scripts);
                            }
                        })));
        Optional<YamlNode> tox = tool.get("tox");
        Optional<YamlNode> legacy = tox.flatMap(node -> node.get("legacy_tox_ini"));
        ScriptFile environments = legacy.map(
                        ini -> ToxReader.ini(path, ini.text(), ini.place().line() - 1))
                .or(() -> tox.map(ToxReader::toml))
                .orElse(ScriptFile.EMPTY);
        environments.scripts().forEach((name, script) -> scripts.put("tox " + name, script));
        return new ScriptFile(scripts, environments.first(), environments.fallback());
    }

    private static Optional<YamlNode> at(YamlNode tool, String name, String key) {
        return tool.get(name).flatMap(node -> node.get(key));
    }

    private static void all(String prefix, YamlNode node, Map<String, RepositoryScript> scripts) {
        node.entries().forEach(entry -> {
            List<RepositoryScript.Line> lines = new ArrayList<>();
            commands(prefix, entry.value(), lines);
            scripts.put(prefix + entry.key().value(), new RepositoryScript(lines, List.of(), List.of()));
        });
    }

    private static void commands(String prefix, YamlNode node, List<RepositoryScript.Line> lines) {
        if (node instanceof YamlNode.Scalar) {
            boolean minus = node.text().startsWith("- ");
            lines.add(new RepositoryScript.Line(
                    node.text().replaceFirst("^- ", "").replaceAll("\\{args:?([^}]*)\\}", "$1"),
                    node.place(),
                    true,
                    minus ? "`-` before the command" : ""));
        } else if (node instanceof YamlNode.Sequence) {
            // A list of Poe names tasks; one of Hatch has commands.
            node.items().forEach(item -> {
                if (prefix.equals("poe ") && item.text().matches("[\\w:-]+")) {
                    lines.add(new RepositoryScript.Line("poe " + item.text(), item.place(), true, ""));
                } else {
                    commands(prefix, item, lines);
                }
            });
        } else {
            for (String key : List.of("cmd", "shell", "composite", "sequence")) {
                node.get(key).ifPresent(value -> {
                    if (key.equals("cmd") && value instanceof YamlNode.Sequence) {
                        String words = String.join(
                                " ",
                                value.texts().stream()
                                        .map(PyprojectReader::quoted)
                                        .toList());
                        lines.add(new RepositoryScript.Line(words, value.place(), true, ""));
                    } else if (key.equals("composite")) {
                        value.items()
                                .forEach(item -> lines.add(
                                        new RepositoryScript.Line("pdm run " + item.text(), item.place(), true, "")));
                    } else {
                        commands(prefix, value, lines);
                    }
                });
            }
        }
    }

    static String quoted(String word) {
        return word.matches("[\\w./:=@%+,{}\\[\\]*-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
