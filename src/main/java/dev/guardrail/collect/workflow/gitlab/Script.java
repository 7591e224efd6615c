package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.ScalarPlaces;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The lines of a script of a job. One shell runs all of them, with {@code errexit} and {@code pipefail}.
 *
 * @param lines the texts, in the order in which they run
 */
record Script(List<YamlNode.Scalar> lines) {

    private static final ShellOptions OPTIONS = new ShellOptions(true, true);

    /** Why nothing in an {@code after_script} fails a job. */
    private static final String AFTERWARDS = "nothing in `after_script` fails a job";

    Script {
        lines = List.copyOf(lines);
    }

    /** The texts in a node: lists in lists are one list. */
    static Script of(YamlNode node) {
        return new Script(scalars(node).toList());
    }

    static Script of(YamlNode job, String key) {
        return job.get(key).map(Script::of).orElse(new Script(List.of()));
    }

    private static Stream<YamlNode.Scalar> scalars(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return Stream.of(scalar);
        }
        return node instanceof YamlNode.Sequence list
                ? list.elements().stream().flatMap(Script::scalars)
                : Stream.empty();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** This with what runs after it in the same shell. */
    Script then(Script next) {
        return new Script(Stream.concat(lines.stream(), next.lines.stream()).toList());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.value()).append('\n'));
        return text.toString();
    }

    /** The commands of a script whose failure fails its job, in the order of the text. */
    List<Command> commands(String job, int step, int first) {
        return commands(job, step, first, false);
    }

    /** The commands of what runs when a job is over. */
    List<Command> afterwards(String job, int first) {
        return commands(job, 2, first, true);
    }

    private List<Command> commands(String job, int step, int first, boolean over) {
        NavigableMap<Integer, ScalarPlaces> starts = new TreeMap<>();
        int offset = 0;
        for (YamlNode.Scalar line : lines) {
            starts.put(offset, new ScalarPlaces(line));
            offset += line.value().length() + 1;
        }
        List<Command> commands = new ArrayList<>();
        for (ShellCommand command : ShellScript.commands(text(), OPTIONS)) {
            commands.add(new Command(
                    place(starts, command),
                    job,
                    step,
                    first + commands.size() + 1,
                    command.tool(),
                    command.words(),
                    command.text(),
                    over ? ExitStatus.SILENCED : command.status(),
                    over ? AFTERWARDS : command.doubt(),
                    over ? "" : command.hiddenBy(),
                    command.handovers()));
        }
        return commands;
    }

    private static Place place(NavigableMap<Integer, ScalarPlaces> starts, ShellCommand command) {
        Map.Entry<Integer, ScalarPlaces> line = starts.floorEntry(command.offset());
        return line.getValue().of(command.offset() - line.getKey(), command.length());
    }
}
