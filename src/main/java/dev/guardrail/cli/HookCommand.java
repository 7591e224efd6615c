package dev.guardrail.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code guardrail hook}. */
@Command(name = HookCommand.NAME, description = "Installs git hooks that judge what is staged, and what a push sends.")
final class HookCommand {

    static final String NAME = "hook";

    private HookCommand() {}

    /** The command with its subcommands. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new HookCommand())
                .addSubcommand(new HookInstallCommand(console))
                .addSubcommand(new HookUninstallCommand(console))
                .addSubcommand(new HookShowCommand(console))
                .addSubcommand(new HookPushCommand(console));
    }
}
