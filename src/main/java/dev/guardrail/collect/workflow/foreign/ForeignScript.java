package dev.guardrail.collect.workflow.foreign;

import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.fact.ExitStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The commands in a script of PowerShell or of cmd, and what becomes of their failures as GitHub starts the script. Neither ends
 * at the first program that fails: the status of the last program is that of the step.
 *
 * <p>GitHub writes {@code $ErrorActionPreference = 'stop'} before a script of PowerShell, and behind it a line that exits with
 * {@code $LASTEXITCODE}; {@code @echo off} before one of cmd.
 */
public final class ForeignScript {

    private static final ShellOptions OPTIONS = new ShellOptions(true, true);

    private static final String RESET = "$LASTEXITCODE = 0";

    /** Written as no script writes it, and so told from a line of the script. */
    private static final String CONTINUE = "$ErrorActionPreference='continue'";

    private ForeignScript() {}

    /** The commands of a script of PowerShell, in the order of its text. */
    public static List<ShellCommand> powershell(String script) {
        return commands(script, work -> PowerShellReader.read(script, work));
    }

    /**
     * The commands of a script of PowerShell that is started otherwise than by GitHub, in the order of its text.
     *
     * @param passing what makes commands of the language pass over their errors, as a message quotes it; empty where nothing does
     * @param ignoring what lets the step pass over its last exit status, as a message quotes it; empty where nothing does
     */
    public static List<ShellCommand> powershell(String script, String passing, String ignoring) {
        String before = passing.isEmpty() ? "" : CONTINUE + "\n";
        String after = ignoring.isEmpty() ? "" : "\n" + RESET;
        return powershell(before + script + after).stream()
                .filter(command ->
                        command.offset() >= before.length() && command.offset() < before.length() + script.length())
                .map(command -> moved(command, before.length(), named(command.hiddenBy(), passing, ignoring)))
                .toList();
    }

    private static String named(String by, String passing, String ignoring) {
        String name = by.equals("`" + CONTINUE + "`") ? passing : by.equals("`" + RESET + "`") ? ignoring : "";
        return name.isEmpty() ? by : name;
    }

    /** A command in the script without what was put before it. */
    private static ShellCommand moved(ShellCommand command, int by, String hiddenBy) {
        return new ShellCommand(
                command.offset() - by,
                command.length(),
                command.tool(),
                command.words(),
                command.text(),
                command.status(),
                command.doubt(),
                hiddenBy,
                command.handovers());
    }

    /** The commands of a script of cmd, in the order of its text. */
    public static List<ShellCommand> cmd(String script) {
        return commands(script, work -> CmdReader.read(script, work));
    }

    private static List<ShellCommand> commands(String script, Function<Work, List<Part>> reader) {
        List<ShellCommand> commands = new ArrayList<>();
        for (Map.Entry<Item, Fate> entry : fates(script, reader).entrySet()) {
            if (entry.getKey().isCommand() && !entry.getKey().words().isEmpty()) {
                commands.addAll(commands(script, entry.getKey(), entry.getValue()));
            }
        }
        return commands.stream()
                .sorted(Comparator.comparing(ShellCommand::offset))
                .toList();
    }

    private static IdentityHashMap<Item, Fate> fates(String script, Function<Work, List<Part>> reader) {
        try {
            Work work = new Work();
            return Follower.of(script, reader.apply(work), work);
        } catch (Work.TooLongException e) {
            IdentityHashMap<Item, Fate> fates = new IdentityHashMap<>();
            Fate fate = Fate.unclear(String.valueOf(e.getMessage()));
            Pieces.of(script).forEach(item -> fates.put(item, fate));
            return fates;
        }
    }

    /** A command, and those that it runs in another shell. */
    private static List<ShellCommand> commands(String script, Item item, Fate fate) {
        String text = script.substring(item.offset(), item.end()).strip();
        String line = text.replaceAll("\\s+", " ");
        return ShellScript.commands(posix(item.words()), OPTIONS).stream()
                .map(command -> {
                    boolean own = command.status() == ExitStatus.OBSERVED;
                    return new ShellCommand(
                            item.offset(),
                            text.length(),
                            command.tool(),
                            command.words(),
                            line,
                            own ? fate.status() : command.status(),
                            own ? fate.doubt() : command.doubt(),
                            own ? fate.by() : command.hiddenBy(),
                            List.of());
                })
                .toList();
    }

    /** The words as a line of a POSIX shell, with slashes in the path of the program and without its ending. */
    private static String posix(List<String> words) {
        List<String> line = new ArrayList<>(words);
        line.set(0, words.get(0).replace('\\', '/').replaceFirst("(?i)\\.(?:exe|cmd|bat|com)$", ""));
        return line.stream().map(ForeignScript::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
