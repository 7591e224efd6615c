package dev.guardrail.cli;

import dev.guardrail.report.RulePage;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code guardrail rules}. */
@Command(name = RulesCommand.NAME, description = "Lists, explains and tests guardrails.")
final class RulesCommand {

    static final String NAME = "rules";

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    /** The command with those of its subcommands that are classes of their own. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new RulesCommand(console)).addSubcommand(new RulesTestCommand(console));
    }

    @Command(name = "list", description = "Lists the guardrails with their severity and gate.")
    int list() {
        console.print(RulePage.list(catalogue()));
        return ExitCode.OK.code();
    }

    @Command(name = "show", description = "Explains a guardrail and the settings that a policy can change.")
    int show(
            @Parameters(paramLabel = "ID", description = "The guardrail, such as workflows/unpinned-action.")
                    String id) {
        console.print(RulePage.of(catalogue().get(id)));
        return ExitCode.OK.code();
    }

    private static Catalogue catalogue() {
        return RuleIndex.builtIn().catalogue();
    }
}
