package dev.guardrail.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code guardrail completion}. */
@Command(
        name = CompletionCommand.NAME,
        description = "Prints the script with which a shell completes commands, options and their values.",
        footer = {
            "",
            "bash: source <(guardrail completion bash)",
            "zsh: source <(guardrail completion zsh), after compinit",
            "fish: guardrail completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {

    static final String NAME = "completion";

    /** A shell. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        /** The script for it. */
        String script(CommandLine commandLine) {
            // The script for bash begins with what zsh needs to read it.
            return this == FISH ? FishCompletion.of(commandLine) : AutoComplete.bash("guardrail", commandLine);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    private final Console console;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        // Not masked as reports are: nothing in it is of a repository.
        console.out().print(shell.script(Completable.commandLine(console)));
        console.out().flush();
        return ExitCode.OK.code();
    }
}
