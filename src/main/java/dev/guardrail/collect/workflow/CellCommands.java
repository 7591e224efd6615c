package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.collect.workflow.expression.Version;
import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.fact.ExitStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The commands of a script in every version that its expressions make of it: {@code pytest ${{ matrix.t }}}, where a cell
 * has {@code tests || true}. A command that several versions have is one.
 */
final class CellCommands {

    /** Where a command is written, and which of its tool it is there. */
    private record Key(int offset, String tool, int number) {}

    private final Map<Key, ShellCommand> commands = new LinkedHashMap<>();

    private CellCommands() {}

    static List<ShellCommand> of(String script, ShellOptions options, Contexts contexts) {
        CellCommands cells = new CellCommands();
        List<Version> versions = Expressions.versions(script, contexts);
        for (Version version : versions) {
            cells.add(version, ShellScript.commands(version.text(), options));
        }
        if (versions.size() > 1 || !versions.get(0).text().equals(script)) {
            cells.write(ShellScript.commands(script, options));
        }
        return cells.commands.values().stream()
                .sorted(Comparator.comparing(ShellCommand::offset))
                .toList();
    }

    private void add(Version version, List<ShellCommand> found) {
        Map<Key, Integer> numbers = new HashMap<>();
        for (ShellCommand command : found) {
            int offset = version.start(command.offset());
            int end = version.end(command.offset() + Math.max(command.length(), 1) - 1) + 1;
            ShellCommand written = new ShellCommand(
                    offset,
                    end - offset,
                    command.tool(),
                    command.words(),
                    command.text(),
                    command.status(),
                    command.doubt(),
                    command.handovers());
            commands.merge(key(written, numbers), written, CellCommands::merge);
        }
    }

    private static Key key(ShellCommand command, Map<Key, Integer> numbers) {
        Key first = new Key(command.offset(), command.tool(), 1);
        return new Key(command.offset(), command.tool(), numbers.merge(first, 1, Integer::sum));
    }

    /** The one whose failure counts less; a command that some cells do not reach is one of the others. */
    private static ShellCommand merge(ShellCommand one, ShellCommand other) {
        ShellCommand worse = rank(one.status()) >= rank(other.status()) ? one : other;
        List<String> words = new ArrayList<>(worse.words());
        Stream.of(one, other)
                .flatMap(command -> command.words().stream())
                .filter(word -> !words.contains(word))
                .forEach(words::add);
        return with(worse, one.text(), words);
    }

    private static int rank(ExitStatus status) {
        return switch (status) {
            case UNREACHED -> 0;
            case OBSERVED -> 1;
            case UNKNOWN -> 2;
            case REPLACED, IGNORED, SILENCED -> 3;
        };
    }

    /** A command is shown as it is written. */
    private void write(List<ShellCommand> written) {
        Map<Key, Integer> numbers = new HashMap<>();
        for (ShellCommand command : written) {
            commands.computeIfPresent(
                    key(command, numbers), (key, known) -> with(known, command.text(), known.words()));
        }
    }

    private static ShellCommand with(ShellCommand command, String text, List<String> words) {
        return new ShellCommand(
                command.offset(),
                command.length(),
                command.tool(),
                words,
                text,
                command.status(),
                command.doubt(),
                command.handovers());
    }
}
