package dev.guardrail.cli;

import dev.guardrail.report.RulePage;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code guardrail rules}. */
@Command(name = RulesCommand.NAME, description = "Lists and explains the guardrails.")
final class RulesCommand {

    static final String NAME = "rules";

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
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
