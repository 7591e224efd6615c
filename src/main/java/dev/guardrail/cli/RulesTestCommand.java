package dev.guardrail.cli;

import dev.guardrail.audit.Auditor;
import dev.guardrail.cases.RuleTester;
import dev.guardrail.cases.TestedRule;
import dev.guardrail.report.CasesFormat;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guardrail rules test}. */
@Command(
        name = RulesTestCommand.NAME,
        description = "Runs the cases of guardrails.",
        footer = {
            "",
            "Exit codes:",
            "   0   every case passes",
            "   1   a case fails",
            "   2   there is no such guardrail, or its cases cannot be used or lack a kind"
        })
final class RulesTestCommand implements Callable<Integer> {

    static final String NAME = "test";

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The guardrails, such as workflows/unpinned-action.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The format on standard output: text or junit. Default: text.")
    private CasesFormat format = CasesFormat.TEXT;

    private final Console console;

    RulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<TestedRule> tested = console.withProgress(this::test);
        console.print(format.render(tested));
        if (tested.stream().anyMatch(rule -> !rule.problems().isEmpty())) {
            return ExitCode.UNUSABLE.code();
        }
        boolean fails = tested.stream().anyMatch(rule -> !rule.failures().isEmpty());
        return (fails ? ExitCode.FAILING : ExitCode.OK).code();
    }

    private List<TestedRule> test(Consumer<String> progress) {
        Catalogue catalogue = RuleIndex.builtIn().catalogue();
        List<RuleFolder> folders = ids.stream()
                .distinct()
                .sorted()
                .map(id -> RuleFolders.builtIn(catalogue, id))
                .toList();
        progress.accept("runs cases");
        RuleTester tester = new RuleTester(new Auditor(), catalogue);
        return folders.stream().map(tester::test).toList();
    }
}
