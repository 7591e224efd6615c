package dev.guardrail.collect.check.call;

import dev.guardrail.collect.workflow.foreign.ForeignScript;
import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ToolCall;
import dev.guardrail.fact.ExitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What PowerShell and cmd are given to run on their command lines: code, or a file with its arguments. */
public final class GivenCode {

    /** Parameters of PowerShell that have a value, by their names and their shortest ones. */
    private static final Set<String> VALUED = Set.of(
            "executionpolicy",
            "ex",
            "ep",
            "inputformat",
            "in",
            "if",
            "outputformat",
            "o",
            "of",
            "version",
            "v",
            "windowstyle",
            "w",
            "workingdirectory",
            "wd",
            "configurationname",
            "config",
            "configurationfile",
            "custompipename",
            "settingsfile",
            "settings",
            "psconsolefile");

    private static final Pattern LEAVES = Pattern.compile("(?i)\\bexit\\b");
    private static final Pattern RUNS = Pattern.compile("(?i)/(?:c|k|r)");

    /** In words of a command line: more than people write, and no depth of calls in calls that is worth following. */
    private static final int MOST = 100;

    private static final String DOUBT = "the last command of `-Command` decides about the exit status";

    private GivenCode() {}

    /** The commands of the code that a command gives to PowerShell or cmd; none where it gives none. */
    public static List<ShellCommand> commands(List<String> words) {
        if (words.size() > MOST) {
            return List.of();
        }
        ToolCall call = ToolCall.of(words);
        return switch (call.tool().toLowerCase(Locale.ROOT)) {
            case "cmd" -> code(call.arguments()).map(ForeignScript::cmd).orElse(List.of());
            case "pwsh", "powershell" ->
                given(call)
                        .filter(given -> !given.file())
                        .map(GivenCode::powershell)
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** The file that a command gives to PowerShell, and its arguments; empty where it gives none. */
    static List<String> file(ToolCall call) {
        return given(call).filter(Given::file).map(Given::words).orElse(List.of());
    }

    private record Given(boolean file, List<String> words) {}

    private static Optional<Given> given(ToolCall call) {
        List<String> arguments = call.arguments();
        int at = 0;
        while (at < arguments.size()) {
            String word = arguments.get(at).toLowerCase(Locale.ROOT).replaceFirst("^--?|^/", "");
            List<String> rest = arguments.subList(Math.min(at + 1, arguments.size()), arguments.size());
            if (!arguments.get(at).startsWith("-")) {
                List<String> all = arguments.subList(at, arguments.size());
                return Optional.of(new Given(call.tool().equalsIgnoreCase("pwsh"), all));
            } else if (!word.isEmpty() && "command".startsWith(word)) {
                return rest.isEmpty() ? Optional.empty() : Optional.of(new Given(false, rest));
            } else if (!word.isEmpty() && "file".startsWith(word)) {
                return rest.isEmpty() ? Optional.empty() : Optional.of(new Given(true, rest));
            } else if (word.startsWith("e") && "encodedcommand".startsWith(word) || word.equals("ec")) {
                return Optional.empty();
            }
            at += VALUED.contains(word) ? 2 : 1;
        }
        return Optional.empty();
    }

    private static List<ShellCommand> powershell(Given given) {
        String code = String.join(" ", given.words());
        List<ShellCommand> commands = ForeignScript.powershell(code);
        return commands.size() < 2 || LEAVES.matcher(code).find()
                ? commands
                : commands.stream()
                        .map(command -> command.status() == ExitStatus.OBSERVED
                                ? ForeignScript.doubted(command, DOUBT)
                                : command)
                        .toList();
    }

    /** The code behind {@code /c}, with the quotes that its words need. */
    private static Optional<String> code(List<String> arguments) {
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (RUNS.matcher(arguments.get(i)).matches()) {
                List<String> rest = arguments.subList(i + 1, arguments.size());
                if (rest.size() == 1) {
                    return Optional.of(rest.get(0));
                }
                List<String> quoted = new ArrayList<>();
                rest.forEach(
                        word -> quoted.add(word.matches("[^\\s&|<>()^\"]+|&&|\\|\\|?") ? word : "\"" + word + "\""));
                return Optional.of(String.join(" ", quoted));
            }
        }
        return Optional.empty();
    }
}
