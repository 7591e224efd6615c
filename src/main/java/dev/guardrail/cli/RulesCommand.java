package dev.guardrail.cli;

import dev.guardrail.audit.Guardrails;
import dev.guardrail.report.ClaimKindPage;
import dev.guardrail.report.RulePage;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.ClaimRule;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guardrail rules}. */
@Command(name = RulesCommand.NAME, description = "Lists, explains and tests guardrails.")
final class RulesCommand {

    static final String NAME = "rules";

    private static final String REPO =
            "The project with guardrails of its own; if not given, that of the current directory.";

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    /** The command with those of its subcommands that are classes of their own. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new RulesCommand(console))
                .addSubcommand(new RulesTestCommand(console))
                .addSubcommand(new RulesLintCommand(console))
                .addSubcommand(new RulesNewCommand(console));
    }

    @Command(
            name = "list",
            description = "Lists the guardrails with their severity and gate: the built-in ones, and those of the"
                    + " project.")
    int list(@Option(names = "--repo", paramLabel = "DIR", description = REPO) @Nullable Path repository) {
        console.print(RulePage.list(guardrails(repository).catalogue()));
        return ExitCode.OK.code();
    }

    @Command(
            name = "show",
            description = "Explains a guardrail and the settings that a policy can change, or a kind of claims.")
    int show(
            @Parameters(
                            paramLabel = "ID",
                            description =
                                    "The guardrail, such as workflows/unpinned-action, or the kind of claims, such as claims/lines.")
                    String id,
            @Option(names = "--drl", description = "Prints its rule, also of a guardrail that the policy states.")
                    boolean drl,
            @Option(names = "--repo", paramLabel = "DIR", description = REPO) @Nullable Path repository) {
        Catalogue builtIn = RuleIndex.builtIn().catalogue();
        if (builtIn.find(id).isPresent()) {
            console.print(drl ? RuleFolders.builtIn(builtIn, id).rule() : RulePage.of(builtIn.get(id)));
            return ExitCode.OK.code();
        }
        ClaimRule kind = RuleIndex.builtIn().claims().get(id);
        if (kind != null) {
            RuleFolder folder = RuleFolders.packed(id);
            console.print(drl ? folder.rule() : ClaimKindPage.of(kind, Optional.of(folder.page())));
            return ExitCode.OK.code();
        }
        console.print(ofProject(id, drl, guardrails(repository)));
        return ExitCode.OK.code();
    }

    private static String ofProject(String id, boolean drl, Guardrails guardrails) {
        ClaimRule kind = guardrails.own().index().claims().get(id);
        if (kind == null) {
            Guardrail guardrail = guardrails.catalogue().get(id);
            return drl ? guardrails.own().texts().getOrDefault(id, "") : RulePage.of(guardrail);
        }
        return drl ? guardrails.own().texts().getOrDefault(id, "") : ClaimKindPage.of(kind, Optional.empty());
    }

    private Guardrails guardrails(@Nullable Path repository) {
        RepositoryOption.checkFolder(repository);
        return Guardrails.around(repository == null ? Path.of("") : repository, console.environment());
    }
}
