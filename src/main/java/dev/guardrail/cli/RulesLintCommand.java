package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.author.Fault;
import dev.guardrail.author.HouseRules;
import dev.guardrail.cases.RuleTargets;
import dev.guardrail.report.FaultsText;
import dev.guardrail.rule.RuleFolder;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code guardrail rules lint}. */
@Command(
        name = RulesLintCommand.NAME,
        description = "Says which house rules the folders of guardrails break.",
        footer = {
            "",
            "Exit codes:",
            "   0   there is no mistake; warnings do not count",
            "   1   there is a mistake",
            "   2   there is no such guardrail, or none with a folder",
            "  70   a defect in Guardrail"
        })
final class RulesLintCommand implements Callable<Integer> {

    static final String NAME = "lint";

    @Mixin
    private final RuleNames names = new RuleNames();

    private final Console console;

    RulesLintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleTargets targets = names.targets();
        List<RuleFolder> folders = targets.folders();
        targets.inline()
                .forEach(stated -> console.say("guardrail: `" + stated.id()
                        + "` stands in the policy: `policy check` and `rules test` check it"));
        List<Fault> ofWords = targets.project().map(WordFaults::of).orElse(List.of());
        boolean words = targets.project().filter(own -> !own.words().isEmpty()).isPresent();
        if (folders.isEmpty() && !words) {
            throw new UnusableInputException("there is no folder of a guardrail to check");
        }
        List<Fault> faults = Stream.concat(
                        folders.stream().flatMap(folder -> HouseRules.faults(folder).stream()), ofWords.stream())
                .sorted()
                .toList();
        console.print(FaultsText.of(folders.size(), faults));
        boolean broken = faults.stream().anyMatch(fault -> fault.weight() == Fault.Weight.MISTAKE);
        return (broken ? ExitCode.FAILING : ExitCode.OK).code();
    }
}
