package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Judged;
import dev.guardrail.audit.LedgerSource;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.Trusted;
import dev.guardrail.cli.Terminal.Color;
import dev.guardrail.explain.Depth;
import dev.guardrail.explain.Derivation;
import dev.guardrail.explain.Explainer;
import dev.guardrail.explain.Target;
import dev.guardrail.explain.Targets;
import dev.guardrail.report.Printable;
import dev.guardrail.report.RulePage;
import dev.guardrail.report.Style;
import dev.guardrail.report.explanation.ExplanationFormat;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guardrail explain}. */
@Command(
        name = ExplainCommand.NAME,
        description =
                "Explains an audit: the verdict, the gates that decide it, the findings behind them, and the lines"
                        + " of the files.")
final class ExplainCommand implements Callable<Integer> {

    static final String NAME = "explain";

    @Parameters(
            arity = "0..*",
            paramLabel = "TARGET",
            description =
                    "A finding by its id or the start of it, a gate, a rule, a file, or a line of it as PATH:LINE;"
                            + " repeatable. If not given, the verdict.")
    private List<String> targets = List.of();

    @Mixin
    private final DepthOptions depth = new DepthOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, mermaid or dot, the last two for graphs. Default: text.")
    private ExplanationFormat format = ExplanationFormat.TEXT;

    @Mixin
    private final WhatIfOptions whatIf = new WhatIfOptions();

    @Mixin
    private final WhyNotOptions whyNot = new WhyNotOptions();

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Mixin
    private final EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private final JudgingOptions judging = new JudgingOptions();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Mixin
    private final PastAudit past = new PastAudit();

    @Mixin
    private final ReplayOptions replay = new ReplayOptions();

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
        if (replay.isAsked()
                && (format != ExplanationFormat.TEXT
                        || !targets.isEmpty()
                        || whatIf.isGiven()
                        || whyNot.isAsked()
                        || past.isNamed()
                        || isAboutRange())) {
            throw new UnusableInputException(
                    "`--check` and `--diff` are about audits in files as a whole, and answer in"
                            + " text; they cannot be used with a target, another question, a range or a format");
        }
        Optional<ExitCode> replayed = replay.run(console, auditor, console.color(color) ? Style.ANSI : Style.PLAIN);
        if (replayed.isPresent()) {
            return replayed.get().code();
        }
        console.print(console.withProgress(this::answer));
        return ExitCode.OK.code();
    }

    private String answer(Consumer<String> progress) {
        Explained explained;
        try {
            explained = explained(progress);
        } catch (UnusableInputException noAudit) {
            String page = rulesAlone().orElseThrow(() -> noAudit);
            noAudit.getMessage().lines().forEach(line -> console.say("guardrail: " + Printable.of(line)));
            return page;
        }
        String answer = answer(explained.judged());
        if (format == ExplanationFormat.TEXT && depth.chosen() != Depth.BRIEF) {
            return explained.line() + "\n" + answer;
        } else if (explained.kept()) {
            console.say("guardrail: " + explained.line());
        }
        return answer;
    }

    /** The pages of rules, which need no audit; nothing where something else is asked for. */
    private Optional<String> rulesAlone() {
        boolean other = isAboutRange()
                || past.isNamed()
                || whatIf.isGiven()
                || whyNot.isAsked()
                || format != ExplanationFormat.TEXT;
        Catalogue builtIn = RuleIndex.builtIn().catalogue();
        return other || targets.isEmpty() || !builtIn.ids().containsAll(targets)
                ? Optional.empty()
                : Optional.of(
                        targets.stream().map(id -> RulePage.of(builtIn.get(id))).collect(Collectors.joining("\n")));
    }

    private String answer(Judged judged) {
        boolean colored = console.color(color);
        whyNot.check(whatIf.isGiven() ? List.of("--fix") : targets);
        if (whatIf.isGiven()) {
            whatIf.refuse(targets);
            return whatIf.answer(judged, format, colored);
        }
        Targets all = new Targets(judged);
        List<Target> found = targets.stream().map(all::find).toList();
        return format.render(answers(judged, found), depth.chosen(), colored) + pages(found);
    }

    private List<Derivation> answers(Judged judged, List<Target> found) {
        if (whyNot.isAsked()) {
            return List.of(whyNot.answer(judged, depth.chosen()));
        }
        Explainer explainer = new Explainer(judged, depth.chosen());
        return found.isEmpty()
                ? List.of(explainer.verdict())
                : found.stream().map(explainer::of).toList();
    }

    /** The pages of the rules among what is explained, beneath a text. */
    private String pages(List<Target> found) {
        return format != ExplanationFormat.TEXT || depth.chosen() == Depth.BRIEF
                ? ""
                : found.stream()
                        .filter(Target.OfRule.class::isInstance)
                        .map(rule -> "\n" + RulePage.of(((Target.OfRule) rule).guardrail()))
                        .collect(Collectors.joining());
    }

    private Explained explained(Consumer<String> progress) {
        if (!isAboutRange()) {
            return past.explained(console, range.repository.named(), auditor.get());
        }
        try (RepositoryChange repository = range.open(console.environment(), progress)) {
            Trusted trusted = judging.trusted(repository);
            Change change = repository.change(evidence.given(), LedgerSource.of(ledger.named()));
            progress.accept("judging");
            return Explained.of(auditor.get()
                    .judged(change, trusted, judging.day(console), new Asked(judging.allowEmpty, false, false)));
        }
    }

    /** Whether options ask for a new audit. */
    private boolean isAboutRange() {
        List<String> asked = new ArrayList<>(range.given());
        asked.addAll(evidence.named());
        asked.addAll(judging.named());
        ledger.named().ifPresent(name -> asked.add("--ledger"));
        if (past.isNamed() && !asked.isEmpty()) {
            throw new UnusableInputException(
                    "`--audit` names an audit that was made before; it cannot be used with `" + asked.get(0) + "`");
        }
        return range.head != null || !asked.isEmpty();
    }
}
