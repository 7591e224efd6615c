package dev.guardrail.collect.container;

import dev.guardrail.collect.supply.ScriptFacts;
import dev.guardrail.fact.Fact;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a service of a Compose file runs: its {@code entrypoint} with the {@code command} behind it. */
final class ComposeCommand {

    private ComposeCommand() {}

    /** The facts of the command, which starts without a shell; the name of the service is the stage. */
    static List<Fact> of(String path, YamlNode.Entry service) {
        List<YamlNode> parts = Stream.of("entrypoint", "command")
                .flatMap(key -> service.value().get(key).stream())
                .toList();
        String text = parts.stream().map(ComposeCommand::written).collect(Collectors.joining(" "));
        Optional<Integer> line =
                parts.stream().findFirst().map(part -> part.place().line());
        return line.isEmpty() || text.isBlank()
                ? List.of()
                : ScriptFacts.of(List.of(
                        new ScriptFacts.Text(path, line.get(), service.key().value(), false, text)));
    }

    /** A list has the words; a text is split into words as a shell does that. In both, {@code $$} stands for a dollar. */
    private static String written(YamlNode part) {
        return part instanceof YamlNode.Sequence
                ? DockerfileScripts.quoted(part.items().stream()
                        .map(item -> item.text().replace("$$", "$"))
                        .toList())
                : part.text().replace("$$", "$").strip();
    }
}
