package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Judged;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.RepositoryCommits;
import dev.guardrail.audit.Trusted;
import dev.guardrail.cli.Terminal.Color;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.explain.Depth;
import dev.guardrail.explain.Explainer;
import dev.guardrail.record.Build;
import dev.guardrail.record.KeptAudits;
import dev.guardrail.record.RecordJson;
import dev.guardrail.report.Invoked;
import dev.guardrail.report.RecordedJson;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
            " 3:pending: required evidence is missing, or the named range is empty",
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

    @Option(
            names = "--each",
            paramLabel = "A..B",
            description = "Audits each commit of B that A does not have, oldest first, compared with its first parent;"
                    + " prints one line a commit: the JSON of its audit or, with --format text, its verdict.")
    private @Nullable String each;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "The format on standard output: text, markdown, json or html. Default: text; with --each, json.")
    private @Nullable ReportFormat format;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            converter = ReportTarget.Converter.class,
            description = "Also writes the audit to a file; repeatable.")
    private List<ReportTarget> reports = new ArrayList<>();

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
            names = {"-q", "--quiet"},
            description = "Prints the verdict only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Every finding, existing ones included, and the derivation of the verdict.")
    private boolean verbose;

    @Option(
            names = "--what-if",
            description = "Also prints below the text report what turns the verdict: the findings to repair, the"
                    + " cheapest first, and the settings of which one alone decides.")
    private boolean whatIf;

    @Option(
            names = "--no-keep",
            description =
                    "Does not keep the audit for `guardrail explain`. Otherwise the user's cache has the last audit"
                            + " of each repository.")
    private boolean noKeep;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Invoked invoked = Invoked.UNKNOWN;
    private Optional<Path> worktree = Optional.empty();
    private Optional<Path> folder = Optional.empty();

    private final Console console;
    private final Supplier<Auditor> auditor;

    AuditCommand(Console console, Supplier<Auditor> auditor) {
        this.console = console;
        this.auditor = auditor;
    }

    @Override
    public Integer call() {
        checkReports();
        if (each != null) {
            return each(each).code();
        }
        if (whatIf && format() != ReportFormat.TEXT) {
            throw new UnusableInputException("`--what-if` cannot be used with `--format " + format() + "`");
        }
        Detail detail = detail();
        Judged judged = console.withProgress(this::audit);
        Audit audit = judged.audit();
        invoked = Invocations.of(spec.commandLine().getParseResult(), audit.range(), keep(judged));
        List<UnusableInputException> problems = new ArrayList<>();
        for (ReportTarget report : reports) {
            try {
                write(report, judged);
            } catch (UnusableInputException e) {
                problems.add(e);
            }
        }
        console.print(rendered(
                format(),
                judged,
                markdown.printed(detail, console.color(color), audit.range()).invoked(invoked)));
        if (whatIf) {
            console.print("\n" + WhatIfOptions.fix(judged, console.color(color)));
        }
        if (!problems.isEmpty()) {
            // Thrown last: the other reports and the verdict are printed even if one report cannot be written.
            throw problems.get(0);
        }
        return failOn.exitCode(audit.verdict()).code();
    }

    private Judged audit(Consumer<String> progress) {
        try (RepositoryChange repository = range.open(console.environment(), progress)) {
            worktree = repository.worktree();
            folder = Optional.of(repository.folder());
            markdown.read(repository.origin());
            Trusted trusted = judging.trusted(repository);
            Change change = repository.change(evidence.given());
            progress.accept("judging");
            return auditor.get().judged(change, trusted, judging.day(console), asked());
        }
    }

    /** Keeps it for questions; whether it is kept. */
    private boolean keep(Judged judged) {
        KeptAudits kept = new KeptAudits(console.environment());
        return !noKeep
                && kept.isOn()
                && folder.filter(repository -> kept.keep(
                                repository, Build.current(), judged.rerun().record()))
                        .isPresent();
    }

    private ExitCode each(String commits) {
        refuseWithEach();
        LocalDate day = judging.day(console);
        ReportFormat printed = format == null ? ReportFormat.JSON : format;
        EachCommit audits = new EachCommit(console, auditor.get(), judging.policy(), judging.trust(), day, failOn);
        try (RepositoryCommits opened = range.commits(commits, console.environment())) {
            if (opened.ids().isEmpty()) {
                console.say("guardrail: the range `" + commits + "` has no commits");
                return judging.allowEmpty ? ExitCode.OK : failOn.exitCode(Verdict.PENDING);
            }
            return audits.run(opened, printed, reports);
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
        if (noKeep) {
            refused.add("--no-keep");
        }
        if (quiet) {
            refused.add("--quiet");
        }
        if (verbose) {
            refused.add("--verbose");
        }
        if (whatIf) {
            refused.add("--what-if");
        }
        if (format == ReportFormat.MARKDOWN) {
            refused.add("--format markdown");
        }
        if (format == ReportFormat.HTML) {
            refused.add("--format html");
        }
        for (ReportFormat page : List.of(ReportFormat.MARKDOWN, ReportFormat.HTML)) {
            if (reports.stream().anyMatch(report -> report.format() == page)) {
                refused.add("--report " + page + "=FILE");
            }
        }
        if (!refused.isEmpty()) {
            throw new UnusableInputException("`--each` cannot be used with `" + String.join("`, `", refused) + "`");
        }
    }

    private ReportFormat format() {
        return format == null ? ReportFormat.TEXT : format;
    }

    private Asked asked() {
        return new Asked(judging.allowEmpty, showsReach(), prints(ReportFormat.MARKDOWN) || prints(ReportFormat.HTML));
    }

    private boolean prints(ReportFormat wanted) {
        return format() == wanted || reports.stream().anyMatch(report -> report.format() == wanted);
    }

    /** The text report does not show the reach of a change, so only other formats need it. */
    private boolean showsReach() {
        return prints(ReportFormat.MARKDOWN) || prints(ReportFormat.JSON) || prints(ReportFormat.HTML);
    }

    private void checkReports() {
        Set<Path> files = new HashSet<>();
        for (ReportTarget report : reports) {
            if (!files.add(report.file().toAbsolutePath().normalize())) {
                throw new UnusableInputException("two `--report` options name the file `" + report.file() + "`");
            }
        }
    }

    private Detail detail() {
        if (quiet && verbose) {
            throw new UnusableInputException("`-q` and `-v` cannot be used together");
        }
        return quiet ? Detail.QUIET : verbose ? Detail.VERBOSE : Detail.NORMAL;
    }

    private void write(ReportTarget target, Judged judged) {
        String report = rendered(
                target.format(),
                judged,
                markdown.written(target.file(), judged.audit().range(), console.environment())
                        .invoked(invoked));
        // Bytes, because a lone surrogate in a name must not stop the report.
        new ReportFile(target.file(), worktree)
                .write(SecretMask.maskPrinted(report).getBytes(StandardCharsets.UTF_8));
    }

    private static String rendered(ReportFormat format, Judged judged, ReportOptions options) {
        return switch (format) {
            case JSON ->
                RecordedJson.render(
                        judged.audit(),
                        RecordJson.write(Build.current(), judged.rerun().record()));
            case HTML -> format.render(judged.audit(), options.explained(new Explainer(judged, Depth.FULL)));
            case TEXT, MARKDOWN -> format.render(judged.audit(), options);
        };
    }
}
