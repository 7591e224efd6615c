package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.rule.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guardrail help}. */
@Command(name = HelpCommand.NAME, description = "Shows how to use a command.")
final class HelpCommand implements Callable<Integer> {

    static final String NAME = "help";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command. Default: all commands.")
    private List<String> names = new ArrayList<>();

    private final Console console;

    HelpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.root().commandLine();
        for (String name : names) {
            CommandLine sub = command.getSubcommands().get(name);
            if (sub == null) {
                throw new UnusableInputException("unknown command `" + name + "` of `"
                        + command.getCommandSpec().qualifiedName() + "`" + suggestion(name, command));
            }
            command = sub;
        }
        console.print(command.getUsageMessage());
        return ExitCode.OK.code();
    }

    private static String suggestion(String name, CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? ""
                : Names.suggestion(name, new TreeSet<>(command.getSubcommands().keySet()));
    }
}
