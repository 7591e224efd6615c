package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.workflow.foreign.ForeignScript;
import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What becomes of failures in the script of a step. Its settings stand beside the script, or among the inputs of the task; what
 * they do is in {@code PowerShellV2}, {@code BashV3} and {@code CmdLineV2} of {@code microsoft/azure-pipelines-tasks}.
 *
 * @param step the step
 * @param resolved puts the values of variables into a text
 */
record Failures(YamlNode step, UnaryOperator<String> resolved) {

    /** Azure starts bash without {@code -e}: the status of the last command counts. */
    private static final ShellOptions OPTIONS = new ShellOptions(false, false);

    private static final String PREFERENCE = "errorActionPreference";
    private static final String IGNORES_STATUS = "ignoreLASTEXITCODE";
    private static final String FAILS_ON_STDERR = "failOnStderr";

    /** What only a run knows. */
    private static final Pattern OPEN = Pattern.compile("\\$[(\\[{]");

    private static final String TREATS = "(?i)(?:ErrorAction\\w*|-EA)\\W+";

    /** What keeps an error of PowerShell from being written. */
    private static final Pattern SILENT = Pattern.compile(TREATS + "(?:silentlycontinue|ignore)\\b");

    /** What lets PowerShell write an error, and go on. */
    private static final Pattern WRITTEN = Pattern.compile(TREATS + "(?:continue|default)\\b");

    /** What takes the standard error of a command elsewhere. */
    private static final Pattern REDIRECTED = Pattern.compile("(?:2|\\*|&)>|>&(?!2)|\\|&");

    /**
     * A setting.
     *
     * @param name as Azure calls it
     * @param value without white space around it; empty where it is not set
     */
    private record Setting(String name, String value) {

        boolean isOpen() {
            return OPEN.matcher(value).find();
        }

        boolean is(String word) {
            return value.equalsIgnoreCase(word);
        }

        String shown() {
            return "`" + name + ": " + value + "`";
        }

        String doubt() {
            return "nobody knows before a run what " + shown() + " does";
        }
    }

    /** The commands of a script, and what becomes of their failures. */
    List<ShellCommand> commands(StepScript script) {
        String text = Scope.shell(script.text());
        return switch (script.shell()) {
            case StepScript.BASH -> onStderr(ShellScript.commands(text, OPTIONS), text);
            case "cmd" -> onStderr(ForeignScript.cmd(text), text);
            case "pwsh", "powershell" -> onStderr(powershell(text), text);
            default -> List.of();
        };
    }

    private List<ShellCommand> powershell(String text) {
        Setting preference = setting(PREFERENCE);
        Setting ignores = setting(IGNORES_STATUS);
        return either(
                preference,
                passing(preference),
                passing -> either(
                        ignores,
                        ignores.isOpen() ? Optional.empty() : Optional.of(ignores.is("true") ? ignores.shown() : ""),
                        ignoring -> ForeignScript.powershell(text, passing, ignoring)));
    }

    /** What makes commands pass over their errors; none where that is not known. */
    private static Optional<String> passing(Setting preference) {
        return switch (preference.value().toLowerCase(Locale.ROOT)) {
            case "", "stop" -> Optional.of("");
            // PowerShell passes over errors where nothing sets its preference.
            case "default", "continue", "silentlycontinue" -> Optional.of(preference.shown());
            // The task refuses other words on Linux alone.
            default -> Optional.empty();
        };
    }

    /**
     * The commands with a setting.
     *
     * @param quoted the setting as a message quotes it, empty where it does nothing; none where it is not known whether it does
     */
    private static List<ShellCommand> either(
            Setting setting, Optional<String> quoted, Function<String, List<ShellCommand>> commands) {
        if (quoted.isPresent()) {
            return commands.apply(quoted.get());
        }
        List<ShellCommand> with = commands.apply(setting.shown());
        List<ShellCommand> without = commands.apply("");
        List<ShellCommand> all = new ArrayList<>();
        for (int i = 0; i < without.size(); i++) {
            ShellCommand command = without.get(i);
            boolean same = command.status() == with.get(i).status();
            all.add(same ? command : command.with(ExitStatus.UNKNOWN, setting.doubt(), ""));
        }
        return all;
    }

    /** The commands where the step can fail by what is written to the standard error. */
    private List<ShellCommand> onStderr(List<ShellCommand> commands, String script) {
        Setting fails = setting(FAILS_ON_STDERR);
        return fails.is("true") || fails.isOpen()
                ? commands.stream()
                        .map(command -> isWritten(command, script) ? onStderr(command, fails) : command)
                        .toList()
                : commands;
    }

    /** Whether a command whose failure is hidden may write to the standard error. */
    private static boolean isWritten(ShellCommand command, String script) {
        boolean hidden = command.status() == ExitStatus.IGNORED || command.status() == ExitStatus.REPLACED;
        String line = script.substring(command.offset()).lines().findFirst().orElse("");
        return hidden
                && !SILENT.matcher(command.hiddenBy()).find()
                && !REDIRECTED.matcher(line).find();
    }

    private static ShellCommand onStderr(ShellCommand command, Setting fails) {
        if (fails.isOpen()) {
            return command.with(ExitStatus.UNKNOWN, fails.doubt(), "");
        }
        return WRITTEN.matcher(command.hiddenBy()).find()
                ? command.with(ExitStatus.OBSERVED, "", "")
                : command.with(
                        ExitStatus.UNKNOWN,
                        fails.shown() + " fails it where the command writes to its standard error",
                        "");
    }

    private Setting setting(String name) {
        String value = Stream.of(step, step.get("inputs").orElse(step))
                .flatMap(part -> part.entries().stream())
                .filter(entry -> entry.key().value().equalsIgnoreCase(name))
                .map(entry -> entry.value().text().strip())
                .findFirst()
                .orElse("");
        return new Setting(name, resolved.apply(value));
    }
}
