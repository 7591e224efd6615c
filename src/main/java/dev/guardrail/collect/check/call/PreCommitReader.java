package dev.guardrail.collect.check.call;

import dev.guardrail.collect.own.OwnCalls;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the hooks of a {@code .pre-commit-config.yaml} that run on all files of a commit. */
final class PreCommitReader {

    /** The first word of the command of a hook, which no program has. */
    static final String HOOK = "pre-commit-hook";

    private PreCommitReader() {}

    static ScriptFile read(String path, String text) throws YamlException {
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        Optional<YamlDocument> document = YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8));
        if (document.isEmpty()) {
            return ScriptFile.EMPTY;
        }
        YamlNode root = document.get().root();
        List<String> stages = root.get("default_stages").map(YamlNode::texts).orElse(List.of());
        root.get("repos")
                .ifPresent(repos -> repos.items()
                        .forEach(repo -> repo.get("hooks")
                                .ifPresent(hooks -> hooks.items()
                                        .forEach(hook -> hook(hook, stages)
                                                .ifPresent(script -> scripts.put(hook.text("id"), script))))));
        return new ScriptFile(scripts, List.copyOf(scripts.keySet()), Optional.empty());
    }

    /** What Guardrail's own hook is given: of other hooks, only their names matter. */
    private static String arguments(YamlNode hook) {
        List<String> words = hook.get("args").map(YamlNode::texts).orElse(List.of());
        if (OwnCalls.ofHook(hook.text("id"), hook.text("entry"), words).isEmpty()) {
            return "";
        }
        return words.stream().map(word -> " " + PyprojectReader.quoted(word)).collect(Collectors.joining());
    }

    private static Optional<RepositoryScript> hook(YamlNode hook, List<String> defaults) {
        List<String> stages = hook.get("stages").map(YamlNode::texts).orElse(defaults);
        boolean runs = stages.isEmpty()
                || stages.stream().anyMatch(stage -> stage.equals("pre-commit") || stage.equals("commit"));
        String entry = hook.text("entry");
        String command = entry.isEmpty() ? HOOK + " " + hook.text("id") + arguments(hook) : entry + arguments(hook);
        RepositoryScript.Line line = new RepositoryScript.Line(command, hook.place(), true, "");
        return runs ? Optional.of(new RepositoryScript(List.of(line), List.of(), List.of())) : Optional.empty();
    }
}
