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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The folder of the repository, in front of a path in a script that {@link #inFolder} gives. */
    public static final String ROOT = "/.repository./";

    private static final Pattern JOINED = Pattern.compile(
            "(?i)\\(\\s*Join-Path\\s+(?:-Path\\s+)?\"?\\$\\{?PSScriptRoot\\}?\"?\\s+(?:-ChildPath\\s+)?['\"]?([\\w./\\\\-]+)['\"]?\\s*\\)");
    private static final Pattern OWN_FOLDER = Pattern.compile("(?i)\\$PSScriptRoot\\b|\\$\\{PSScriptRoot\\}");
    private static final Pattern OWN_FOLDER_OF_CMD = Pattern.compile("(?i)%~dp0\\\\?");

    /** What goes on at another place of the script, or keeps an exit status for later. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?im)(?:^|[\\s@(&|])(?:(goto\\s*:?(?!eof\\b)\\w)|(call\\s+:\\w)"
                    + "|set\\s+(?:/a\\s+)?\"?\\w+\\s*=\\s*\"?[%!]?errorlevel\\b)");

    private ForeignScript() {}

    /** The commands of a script of PowerShell, in the order of its text. */
    public static List<ShellCommand> powershell(String script) {
        return powershell(script, "", "");
    }

    /**
     * The commands of a script of PowerShell that is started otherwise than by GitHub, in the order of its text.
     *
     * @param passing what makes commands of the language pass over their errors, as a message quotes it; empty where nothing does
     * @param ignoring what lets the step pass over its last exit status, as a message quotes it; empty where nothing does
     */
    public static List<ShellCommand> powershell(String script, String passing, String ignoring) {
        String whole = ignoring.isEmpty() ? script : script + "\n" + RESET;
        return commands(whole, work -> PowerShellReader.read(whole, passing, work)).stream()
                .filter(command -> command.offset() < script.length())
                .map(command -> !ignoring.isEmpty() && command.hiddenBy().equals("`" + RESET + "`")
                        ? command.with(command.status(), command.doubt(), ignoring)
                        : command)
                .toList();
    }

    /**
     * A script that knows its folder: where it names it, the path has {@link #ROOT} in front. Lines stay where they are.
     *
     * @param folder the folder of its file; empty for the root of the repository
     */
    public static String inFolder(String script, String folder) {
        String path = ROOT + folder + (folder.isEmpty() ? "" : "/");
        String joined =
                JOINED.matcher(script).replaceAll(found -> Matcher.quoteReplacement('"' + path + found.group(1) + '"'));
        String powershell =
                OWN_FOLDER.matcher(joined).replaceAll(Matcher.quoteReplacement(path.substring(0, path.length() - 1)));
        return OWN_FOLDER_OF_CMD.matcher(powershell).replaceAll(Matcher.quoteReplacement(path));
    }

    /** The commands of a script of cmd, in the order of its text. */
    public static List<ShellCommand> cmd(String script) {
        List<ShellCommand> commands = commands(script, work -> CmdReader.read(script, work));
        Matcher elsewhere = ELSEWHERE.matcher(script);
        if (!elsewhere.find()) {
            return commands;
        }
        String doubt = elsewhere.group(1) != null
                ? "the script goes on elsewhere by `goto`"
                : elsewhere.group(2) != null
                        ? "the script calls parts of itself"
                        : "the script keeps an exit status in a variable";
        return commands.stream().map(command -> doubted(command, doubt)).toList();
    }

    /** A command of which nobody knows what becomes of its failure. */
    public static ShellCommand doubted(ShellCommand command, String doubt) {
        return new ShellCommand(
                command.offset(),
                command.length(),
                command.tool(),
                command.words(),
                command.text(),
                ExitStatus.UNKNOWN,
                doubt,
                "",
                List.of());
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

    /** The words as a line of a POSIX shell, with slashes in the path of the program, and without the ending of one that is no script. */
    private static String posix(List<String> words) {
        List<String> line = new ArrayList<>(words);
        line.set(0, words.get(0).replace('\\', '/').replaceFirst("(?i)\\.(?:exe|com)$", ""));
        return line.stream().map(ForeignScript::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
