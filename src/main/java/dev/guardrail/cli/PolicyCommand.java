package dev.guardrail.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code guardrail policy}. */
@Command(
        name = PolicyCommand.NAME,
        description = "Shows the policy that holds, checks a policy file, and prints the schema of policies.")
final class PolicyCommand {

    static final String NAME = "policy";

    private PolicyCommand() {}

    /** The command with its subcommands. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new PolicyCommand())
                .addSubcommand(new PolicyShowCommand(console))
                .addSubcommand(new PolicyCheckCommand(console))
                .addSubcommand(new PolicySchemaCommand(console));
    }
}
