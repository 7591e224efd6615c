package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.api.MadeAudit;
import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.LedgerSource;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.RepositoryCommits;
import dev.guardrail.audit.Trusted;
import dev.guardrail.cli.Terminal.Color;
import dev.guardrail.record.KeptAudits;
import dev.guardrail.report.Invoked;
import dev.guardrail.report.Needs;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.format.ReportFormats;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.FailOn;
import dev.guardrail.verdict.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guardrail audit}. */
@Command(
        name = AuditCommand.NAME,
        description = "Audits a git range: prints the verdict, the findings and the reasons.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the verdict does not fail",
            " 1:the verdict fails (see --fail-on)",
            " 2:the command line, the policy, the repository or a rule file cannot be used",
            " 3:pending: required evidence is missing, the named range is empty, or the CI's event has no base",
            "70:a defect in Guardrail"
        })
final class AuditCommand implements Callable<Integer> {

    static final String NAME = "audit";

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Mixin
    private final EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private final JudgingOptions judging = new JudgingOptions();

    @Mixin
    private final MarkdownOptions markdown = new MarkdownOptions();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--each",
            paramLabel = "A..B",
            description = "Audits each commit of B that A does not have, oldest first, compared with its first parent;"
                    + " prints one line a commit: the JSON of its audit or, with --format text, its verdict.")
    private @Nullable String each;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            description = "The verdict from which the exit code is 1: red, yellow or never. Default: red.")
    private FailOn failOn = FailOn.RED;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "When to use colors: auto, always or never. Default: auto.")
    private Color color = Color.AUTO;

    @Option(
            names = "--what-if",
            description = "Also prints below the text report what would change the verdict: the findings to repair, the"
                    + " cheapest first, and each setting that would change it alone.")
    private boolean whatIf;

    @Option(
            names = "--no-keep",
            description =
                    "Does not keep the audit for `guardrail explain`. Otherwise the user's cache has the last audit"
                            + " of each repository.")
    private boolean noKeep;

    @Option(names = "--silent-green", description = "Prints nothing where the verdict is green: for a hook.")
    private boolean silentGreen;

    @Spec
    private @Nullable CommandSpec spec;

    private List<GivenOption> given = List.of();

    private Invoked invoked = Invoked.UNKNOWN;
    private Optional<Path> worktree = Optional.empty();
    private Optional<Path> folder = Optional.empty();

    private final Console console;
    private final Supplier<Auditor> auditor;

    AuditCommand(Console console, Supplier<Auditor> auditor) {
        this.console = console;
        this.auditor = auditor;
    }

    /** The command, with the formats of a report in its help. */
    static CommandLine commandLine(Console console, Supplier<Auditor> auditor) {
        CommandLine commandLine = new CommandLine(new AuditCommand(console, auditor));
        FormatWords.listIn(commandLine);
        return commandLine;
    }

    /** Takes an option as the parser of the command line does; whether its value is one that it can have. */
    boolean take(PlainOption option, String value) {
        switch (option) {
            case EACH -> each = value;
            case NO_KEEP -> noKeep = true;
            case SILENT_GREEN -> silentGreen = true;
            case FAIL_ON -> {
                for (FailOn named : FailOn.values()) {
                    if (named.name().equalsIgnoreCase(value)) {
                        failOn = named;
                        return true;
                    }
                }
                return false;
            }
            default -> {
                return range.take(option, value) || judging.take(option, value) || output.take(option, value);
            }
        }
        return true;
    }

    /** The options, where no parser has them. */
    void given(List<GivenOption> options) {
        given = options;
    }

    List<GivenOption> given() {
        return spec == null ? given : GivenOption.of(spec.commandLine().getParseResult());
    }

    @Override
    public Integer call() {
        output.check();
        if (each != null) {
            return each(each).code();
        }
        output.choose(new Surroundings(console.environment()));
        if (whatIf && !output.format().isForTerminal()) {
            throw new UnusableInputException("`--what-if` cannot be used with " + output.asked());
        }
        Detail detail = output.detail();
        MadeAudit made = console.withProgress(this::audit);
        Audit audit = made.audit();
        invoked = Invocations.of(given(), audit.range(), keep(made));
        WrittenReports reports = new WrittenReports(made, markdown, invoked, worktree);
        output.reports().forEach(reports::write);
        output.summary().ifPresent(reports::append);
        if (!silentGreen || audit.verdict() != Verdict.GREEN) {
            print(made, detail);
        }
        if (reports.problem().isPresent()) {
            // Thrown last: the other reports and the verdict are printed even if one report cannot be written.
            throw reports.problem().get();
        }
        return ExitCode.of(audit.verdict(), failOn).code();
    }

    private void print(MadeAudit made, Detail detail) {
        print(made.in(
                output.format(),
                markdown.printed(
                                output.format(),
                                detail,
                                console.color(color),
                                made.audit().range())
                        .invoked(invoked)));
        if (whatIf) {
            console.print("\n" + WhatIfOptions.fix(made.judged(), console.color(color)));
        }
    }

    /** Text is for people alone; any other format may be for a program, such as the runner of a CI service. */
    private void print(String report) {
        if (output.format().isForTerminal()) {
            console.print(report);
        } else {
            console.document(report);
        }
    }

    private MadeAudit audit(Consumer<String> progress) {
        try (RepositoryChange repository = range.open(console.environment(), progress)) {
            range.announcement().ifPresent(what -> console.say("guardrail: " + what));
            worktree = repository.worktree();
            folder = Optional.of(repository.folder());
            markdown.read(repository.origin(), new Surroundings(console.environment()));
            Trusted trusted = judging.trusted(repository);
            Change change = repository.change(evidence.given(), LedgerSource.of(ledger.named()));
            progress.accept("judging");
            LocalDate day = judging.day(console);
            Needs needs = output.needs(output.format());
            Asked asked = new Asked(judging.allowEmpty, needs.reach(), needs.protection());
            boolean noted = keeps() || whatIf || needs.record() || needs.reasons();
            Optional<String> address = LinkBase.repository(repository.origin());
            return MadeAudit.of(auditor.get(), change, trusted, day, asked, noted, address);
        }
    }

    private boolean keeps() {
        return !noKeep && new KeptAudits(console.environment()).isOn();
    }

    /** Keeps it for questions; whether it is kept. */
    private boolean keep(MadeAudit made) {
        return keeps()
                && folder.flatMap(repository -> made.record()
                                .filter(record -> new KeptAudits(console.environment()).keep(repository, record)))
                        .isPresent();
    }

    private ExitCode each(String commits) {
        refuseWithEach();
        LocalDate day = judging.day(console);
        ReportFormat printed = output.format(ReportFormats.JSON);
        EachCommit audits = new EachCommit(
                console,
                auditor.get(),
                judging,
                new LedgerSource(ledger.named(), LedgerSource.Missing.FILE),
                day,
                failOn);
        try (RepositoryCommits opened = range.commits(commits, console.environment())) {
            if (opened.ids().isEmpty()) {
                console.say("guardrail: the range `" + commits + "` has no commits");
                return judging.allowEmpty ? ExitCode.OK : ExitCode.of(Verdict.PENDING, failOn);
            }
            return audits.run(opened, printed, output.reports(), output.needs(printed));
        }
    }

    /** Refuses what is about one change, or has no form on one line. */
    private void refuseWithEach() {
        List<String> refused = new ArrayList<>(range.given());
        if (range.head != null) {
            refused.add("--head");
        }
        refused.addAll(evidence.named());
        refused.addAll(markdown.named());
        refused.addAll(output.named());
        if (noKeep) {
            refused.add("--no-keep");
        }
        if (whatIf) {
            refused.add("--what-if");
        }
        if (silentGreen) {
            refused.add("--silent-green");
        }
        if (!refused.isEmpty()) {
            throw new UnusableInputException("`--each` cannot be used with `" + String.join("`, `", refused) + "`");
        }
    }
}
