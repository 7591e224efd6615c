package dev.guardrail.cli;

import dev.guardrail.author.Fault;
import dev.guardrail.author.HouseRules;
import dev.guardrail.cases.RuleTargets;
import dev.guardrail.report.FaultsText;
import dev.guardrail.rule.RuleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guardrail rules lint}. */
@Command(
        name = RulesLintCommand.NAME,
        description = "Says which house rules the folders of guardrails break.",
        footer = {
            "",
            "Exit codes:",
            "   0   there is no mistake; warnings do not count",
            "   1   there is a mistake",
            "   2   there is no such guardrail",
            "  70   a defect in Guardrail"
        })
final class RulesLintCommand implements Callable<Integer> {

    static final String NAME = "lint";

    @Parameters(
            paramLabel = "ID|DIR",
            description = "Guardrails by id or by pack, or directories that hold them. Default: the guardrails of the"
                    + " project in the work tree.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--repo", paramLabel = "DIR", description = "A directory of the project. Default: the current one.")
    private @Nullable Path repository;

    private final Console console;

    RulesLintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RangeOptions.checkFolder(repository);
        RuleTargets targets = RuleTargets.of(names, repository == null ? Path.of("") : repository);
        List<RuleFolder> folders = targets.folders();
        targets.inline()
                .forEach(stated -> console.say("guardrail: `" + stated.id()
                        + "` stands in the policy: `policy check` and" + " `rules test` check it"));
        List<Fault> faults = folders.stream()
                .flatMap(folder -> HouseRules.faults(folder).stream())
                .sorted()
                .toList();
        console.print(FaultsText.of(folders.size(), faults));
        boolean broken = faults.stream().anyMatch(fault -> fault.weight() == Fault.Weight.MISTAKE);
        return (broken ? ExitCode.FAILING : ExitCode.OK).code();
    }
}
