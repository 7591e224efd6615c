package dev.guardrail.cli;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Judged;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.Trusted;
import dev.guardrail.cli.Terminal.Color;
import dev.guardrail.explain.Depth;
import dev.guardrail.explain.Explainer;
import dev.guardrail.report.explanation.ExplanationFormat;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail explain}. */
@Command(
        name = ExplainCommand.NAME,
        description =
                "Explains an audit: the verdict, the gates that decide it, the findings behind them, and the lines"
                        + " of the files.")
final class ExplainCommand implements Callable<Integer> {

    static final String NAME = "explain";

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Mixin
    private final EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private final JudgingOptions judging = new JudgingOptions();

    @Mixin
    private final WhatIfOptions whatIf = new WhatIfOptions();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "When to use colors: auto, always or never. Default: auto.")
    private Color color = Color.AUTO;

    private final Console console;
    private final Supplier<Auditor> auditor;

    ExplainCommand(Console console, Supplier<Auditor> auditor) {
        this.console = console;
        this.auditor = auditor;
    }

    @Override
    public Integer call() {
        console.print(console.withProgress(this::answer));
        return ExitCode.OK.code();
    }

    private String answer(Consumer<String> progress) {
        try (RepositoryChange repository = range.open(console.environment(), progress)) {
            Trusted trusted = judging.trusted(repository);
            Change change = repository.change(evidence.given());
            progress.accept("judging");
            Asked asked = new Asked(judging.allowEmpty, false, false);
            Judged judged = auditor.get().judged(change, trusted, judging.day(console), asked);
            boolean colored = console.color(color);
            return whatIf.answer(judged, colored)
                    .orElseGet(() -> ExplanationFormat.TEXT.render(
                            new Explainer(judged.audit(), new ChangeSources(change, trusted), Depth.SCREEN).verdict(),
                            colored));
        }
    }
}
