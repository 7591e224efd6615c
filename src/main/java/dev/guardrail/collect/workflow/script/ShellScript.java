package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import dev.guardrail.fact.ExitStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads the script of a {@code run} step as {@code sh} and {@code bash} do. */
public final class ShellScript {

    /**
     * The commands of a script, and the variables that it sets for later steps.
     *
     * @param commands its commands
     * @param environment the variables that it sets for later steps, by {@code >> "$GITHUB_ENV"}; the parts of their
     *     values that are not constant stay as written
     */
    public record Reading(List<ShellCommand> commands, Map<String, String> environment) {

        /** Copies the collections. */
        public Reading {
            commands = List.copyOf(commands);
            environment = Map.copyOf(environment);
        }
    }

    private final Nested nested;
    private final Verdicts verdicts = new Verdicts();
    private String trouble = "";

    private ShellScript(String script) {
        this.nested = new Nested(script);
    }

    /**
     * The simple commands of a script in the order of its text, also those in groups, branches, functions,
     * substitutions and texts that are run as scripts. An assignment alone is not a command. From a text with syntax
     * errors, the commands that can be read are returned.
     *
     * @param script the script, with unevaluated GitHub expressions
     * @param options the options with which it starts
     */
    public static List<ShellCommand> commands(String script, ShellOptions options) {
        return read(script, options).commands();
    }

    /** The commands of a script, and what it leaves to later steps. */
    public static Reading read(String script, ShellOptions options) {
        ShellScript reader = new ShellScript(script);
        return new Reading(reader.commands(options), reader.nested.setLater());
    }

    private List<ShellCommand> commands(ShellOptions options) {
        Sequence script = nested.script();
        try {
            follow(script, options, false);
            verdicts.close();
            follow(script, options, true);
        } catch (Effort.ExhaustedException e) {
            trouble = e.reason();
        }
        List<Simple> commands = new ArrayList<>(new Listing(nested).commands(script));
        commands.addAll(nested.hosted());
        return commands.stream()
                .filter(Simple::runsSomething)
                .map(this::command)
                .sorted(Comparator.comparing(ShellCommand::offset))
                .toList();
    }

    /** Follows the script. The second run is for the commands that run only after another command fails. */
    private void follow(Sequence script, ShellOptions options, boolean othersMayFail) {
        Interpreter interpreter = new Interpreter(new Effort(), verdicts, nested, othersMayFail);
        verdicts.end(interpreter.script(script, new State(Shell.of(Switches.of(options)))));
    }

    private ShellCommand command(Simple command) {
        Simple host = nested.host(command);
        ExitStatus status = status(command);
        boolean tried = verdicts.isTried(command);
        return new ShellCommand(
                host.offset(),
                host.length(),
                nested.tool(command),
                nested.words(command),
                command.line(),
                status,
                status == ExitStatus.UNKNOWN ? doubt(command) : "",
                status == ExitStatus.REPLACED || status == ExitStatus.IGNORED ? verdicts.hiddenBy(command) : "",
                tried ? List.copyOf(verdicts.handovers(command)) : List.of());
    }

    private ExitStatus status(Simple command) {
        if (!trouble.isEmpty() || !nested.isWhole()) {
            return ExitStatus.UNKNOWN;
        }
        if (verdicts.isTried(command)) {
            return verdicts.status(command);
        }
        return nested.isProgram(command) || nested.isShadowed(command)
                ? verdicts.isTruncated() ? ExitStatus.UNKNOWN : ExitStatus.UNREACHED
                : ExitStatus.OBSERVED;
    }

    private String doubt(Simple command) {
        if (!trouble.isEmpty()) {
            return trouble;
        }
        return !nested.isWhole()
                ? "the script cannot be read"
                : verdicts.isTried(command) ? verdicts.doubt(command) : "the script has too many paths to follow";
    }
}
