package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.collect.workflow.expression.Version;
import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.fact.ExitStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The commands of a script in all its versions, one for each combination of values of its expressions: for
 * {@code pytest ${{ matrix.t }}}, a cell of the matrix may have {@code tests || true}. A command that occurs in several
 * versions counts once.
 */
final class CellCommands {

    /** Identifies a command: its offset in the script, its tool, and its number among the commands with both. */
    private record Key(int offset, String tool, int number) {}

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String script;
    private final Map<Key, ShellCommand> commands = new LinkedHashMap<>();

    private CellCommands(String script) {
        this.script = script;
    }

    /** The commands of all versions, and what the script leaves to later steps, read without evaluating expressions. */
    static ShellScript.Reading of(String script, Function<String, ShellScript.Reading> reader, Contexts contexts) {
        CellCommands cells = new CellCommands(script);
        ShellScript.Reading written = reader.apply(script);
        List<Version> versions = Expressions.versions(script, contexts);
        for (Version version : versions) {
            cells.add(
                    version,
                    version.text().equals(script)
                            ? written.commands()
                            : reader.apply(version.text()).commands());
        }
        if (versions.size() > 1 || !versions.get(0).text().equals(script)) {
            cells.show(written.commands());
        }
        List<ShellCommand> commands = cells.commands.values().stream()
                .sorted(Comparator.comparing(ShellCommand::offset))
                .toList();
        return new ShellScript.Reading(commands, written.environment());
    }

    private void add(Version version, List<ShellCommand> found) {
        Map<Key, Integer> numbers = new HashMap<>();
        for (ShellCommand command : found) {
            ShellCommand written = written(version, command);
            commands.merge(key(written, numbers), written, CellCommands::merge);
        }
    }

    private ShellCommand written(Version version, ShellCommand command) {
        int offset = version.start(command.offset());
        int end = version.end(command.offset() + Math.max(command.length(), 1) - 1) + 1;
        boolean begins = offset == version.end(command.offset());
        String text = line(version.text(), command.offset(), command.offset() + command.length());
        return new ShellCommand(
                offset,
                end - offset,
                command.tool(),
                command.words(),
                // A command from an expression, or from a text that another command runs, is shown as it is.
                begins && command.text().equals(text) ? line(script, offset, end) : command.text(),
                command.status(),
                command.doubt(),
                command.hiddenBy(),
                command.handovers());
    }

    private static String line(String script, int start, int end) {
        return SPACES.matcher(script.substring(start, end).replace("\\\n", " ")).replaceAll(" ");
    }

    private static Key key(ShellCommand command, Map<Key, Integer> numbers) {
        Key first = new Key(command.offset(), command.tool(), 1);
        return new Key(command.offset(), command.tool(), numbers.merge(first, 1, Integer::sum));
    }

    /** Joins two versions of a command: the status is that of the version whose failure counts less. */
    private static ShellCommand merge(ShellCommand one, ShellCommand other) {
        ShellCommand worse = rank(one.status()) >= rank(other.status()) ? one : other;
        List<String> words = new ArrayList<>(worse.words());
        Set<String> known = new HashSet<>(words);
        Stream.of(one, other)
                .flatMap(command -> command.words().stream())
                .filter(known::add)
                .forEach(words::add);
        return with(worse, one.length() >= other.length() ? one : other, words);
    }

    private static int rank(ExitStatus status) {
        return switch (status) {
            case UNREACHED -> 0;
            case OBSERVED -> 1;
            case UNKNOWN -> 2;
            case REPLACED, IGNORED, SILENCED -> 3;
        };
    }

    /** Shows a command as it is written, where the script with its expressions unevaluated has the same command. */
    private void show(List<ShellCommand> written) {
        Map<Key, Integer> numbers = new HashMap<>();
        for (ShellCommand command : written) {
            commands.computeIfPresent(key(command, numbers), (key, known) -> with(known, command, known.words()));
        }
    }

    private static ShellCommand with(ShellCommand fate, ShellCommand shown, List<String> words) {
        return new ShellCommand(
                shown.offset(),
                shown.length(),
                shown.tool(),
                words,
                shown.text(),
                fate.status(),
                fate.doubt(),
                fate.hiddenBy(),
                fate.handovers());
    }
}
