package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.cases.RuleSelection;
import dev.guardrail.cases.RuleSelection.Selected;
import dev.guardrail.cases.RuleTargets;
import dev.guardrail.cases.TestedRule;
import dev.guardrail.report.CasesFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail rules test}. */
@Command(
        name = RulesTestCommand.NAME,
        description = "Runs the cases of guardrails.",
        footer = {
            "",
            "Exit codes:",
            "   0   every case passes",
            "   1   a case fails, or no case notices that a condition is missing",
            "   2   a guardrail or a case cannot be used, or a kind of case is missing",
            "  70   a defect in Guardrail"
        })
final class RulesTestCommand implements Callable<Integer> {

    static final String NAME = "test";

    @Mixin
    private final RuleNames names = new RuleNames();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The format on standard output: text or junit. Default: text.")
    private CasesFormat format = CasesFormat.TEXT;

    @Option(
            names = "--report",
            paramLabel = "junit=FILE",
            description = "Also writes the results to a file, in JUnit's XML; repeatable.")
    private List<String> reports = new ArrayList<>();

    @Option(
            names = "--negative-proof",
            description =
                    "Drops or turns around each condition of a rule, one at a time, and demands that a case fails.")
    private boolean negativeProof;

    private final Console console;

    RulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<ReportFile> files = reports.stream().map(RulesTestCommand::file).toList();
        List<TestedRule> tested = console.withProgress(this::test);
        console.print(format.render(tested));
        files.forEach(file -> file.write(CasesFormat.JUNIT.render(tested).getBytes(StandardCharsets.UTF_8)));
        if (tested.stream().anyMatch(TestedRule::isUnusable)) {
            return ExitCode.UNUSABLE.code();
        }
        return (tested.stream().allMatch(TestedRule::passes) ? ExitCode.OK : ExitCode.FAILING).code();
    }

    private static ReportFile file(String report) {
        if (!report.startsWith("junit=") || report.length() == "junit=".length()) {
            throw new UnusableInputException("unknown report `" + report + "`; expected `--report junit=FILE`");
        }
        return new ReportFile(Path.of(report.substring("junit=".length())), Optional.empty());
    }

    private List<TestedRule> test(Consumer<String> progress) {
        progress.accept("reading guardrails");
        RuleTargets targets = names.targets();
        if (targets.folders().isEmpty() && targets.inline().isEmpty()) {
            throw new UnusableInputException(
                    "the project has no guardrails of its own, but words of claims alone, which"
                            + " `guardrail rules lint` checks");
        }
        List<TestedRule> tested = new ArrayList<>();
        for (Selected selected : RuleSelection.of(targets, console.environment())) {
            progress.accept("running the cases of " + selected.id());
            tested.add(selected.test(negativeProof));
        }
        return tested;
    }
}
