package dev.guardrail.collect.check.call;

import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tasks of a {@code Taskfile.yml}. */
final class TaskfileReader {

    private TaskfileReader() {}

    static ScriptFile read(String path, String text) throws YamlException {
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        Optional<YamlDocument> document = YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8));
        document.flatMap(found -> found.root().get("tasks"))
                .ifPresent(tasks ->
                        tasks.entries().forEach(task -> scripts.put(task.key().value(), task(task.value()))));
        return new ScriptFile(scripts, List.of("default"), Optional.empty());
    }

    private static RepositoryScript task(YamlNode task) {
        boolean ignores = task.text("ignore_error").equals("true");
        List<RepositoryScript.Line> lines = new ArrayList<>();
        List<YamlNode> commands =
                new ArrayList<>(task.get("cmds").map(YamlNode::items).orElse(List.of()));
        task.get("cmd").ifPresent(commands::add);
        if (!(task instanceof YamlNode.Mapping)) {
            commands.addAll(task.items());
        }
        for (YamlNode command : commands) {
            String text = command.get("task")
                    .map(other -> "task " + other.text())
                    .orElseGet(() -> command.get("cmd").map(YamlNode::text).orElse(command.text()));
            boolean forgiven = ignores || command.text("ignore_error").equals("true");
            lines.add(new RepositoryScript.Line(
                    text.replaceAll("\\{\\{[^}]*\\}\\}", ""),
                    command.place(),
                    true,
                    forgiven ? "`ignore_error: true`" : ""));
        }
        List<String> before = task.get("deps")
                .map(deps -> deps.items().stream()
                        .map(dep -> dep.get("task").map(YamlNode::text).orElse(dep.text()))
                        .toList())
                .orElse(List.of());
        return new RepositoryScript(lines, before, List.of());
    }
}
