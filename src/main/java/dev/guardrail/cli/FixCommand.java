package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.fix.Fixed;
import dev.guardrail.fix.Fixed.ChangedText;
import dev.guardrail.fix.Fixer;
import dev.guardrail.fix.Judge;
import dev.guardrail.fix.Selection;
import dev.guardrail.fix.WorkFiles;
import dev.guardrail.report.fix.FixText;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.RuleIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail fix}. */
@Command(
        name = FixCommand.NAME,
        description = "Repairs findings in the files of the work tree, as far as their guardrails say how.",
        footer = {
            "",
            "Without a range: every finding of the work tree, existing and new ones. With a range: what the range"
                    + " introduces. Waived findings stay. A file changes only where its finding has gone afterwards."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the findings are repaired, as far as they can be",
            " 2:the command line, the policy, the repository or a rule file cannot be used, or a file cannot be written",
            "70:a defect in Guardrail"
        })
final class FixCommand implements Callable<Integer> {

    static final String NAME = "fix";

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Mixin
    private final JudgingOptions judging = new JudgingOptions();

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "Repairs findings of this guardrail, or of the guardrails of this pack, alone; repeatable.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--unsafe",
            description = "Makes repairs, too, that may change more than the finding: a job with a time limit, for"
                    + " example, fails where it takes longer.")
    private boolean unsafe;

    @Mixin
    private final PinOptions pins = new PinOptions();

    @Option(names = "--dry-run", description = "Writes nothing, and prints what would change as a diff.")
    private boolean dryRun;

    private final Console console;
    private final Supplier<Auditor> auditor;

    FixCommand(Console console, Supplier<Auditor> auditor) {
        this.console = console;
        this.auditor = auditor;
    }

    @Override
    public Integer call() {
        Fixed fixed = console.withProgress(this::fixed);
        console.print(dryRun ? FixText.diff(fixed) : FixText.list(fixed));
        FixText.summary(fixed, !dryRun).forEach(line -> console.say("guardrail: " + line));
        return ExitCode.OK.code();
    }

    private Fixed fixed(Consumer<String> progress) {
        try (RepositoryChange repository = open(progress)) {
            Path worktree = repository
                    .worktree()
                    .orElseThrow(() -> new UnusableInputException(
                            "the repository has no work tree, whose files could be repaired"));
            checkRules(repository);
            var change = repository.change(EvidenceFiles.NOTHING);
            boolean ofRange = isOfRange();
            progress.accept("judging");
            Judge judge = new Judge(
                    auditor.get(),
                    change,
                    judging.trusted(repository),
                    judging.day(console),
                    ofRange ? new Asked(true, false, false) : Asked.STANDING);
            WorkFiles files = new WorkFiles(worktree, change.head());
            Fixed fixed = Fixer.fix(
                    judge,
                    files,
                    new Selection(new TreeSet<>(rules), unsafe, ofRange),
                    pins.known(repository, change.base()));
            if (!dryRun) {
                write(fixed, files);
            }
            return fixed;
        }
    }

    private boolean isOfRange() {
        return range.head != null || !range.given().isEmpty();
    }

    private RepositoryChange open(Consumer<String> progress) {
        return isOfRange()
                ? range.open(console.environment(), progress)
                : range.openWorktree(console.environment(), progress);
    }

    private void checkRules(RepositoryChange repository) {
        SortedSet<String> known = names(RuleIndex.builtIn().catalogue().ids());
        if (!known.containsAll(rules)) {
            known.addAll(names(repository.ownRules(console.environment())));
        }
        for (String rule : rules) {
            if (!known.contains(rule)) {
                throw new UnusableInputException(
                        "unknown guardrail or pack `" + rule + "`" + Names.suggestion(rule, known));
            }
        }
    }

    private static SortedSet<String> names(Iterable<String> ids) {
        SortedSet<String> names = new TreeSet<>();
        for (String id : ids) {
            names.add(id);
            names.add(id.replaceFirst("/.*", ""));
        }
        return names;
    }

    private static void write(Fixed fixed, WorkFiles files) {
        for (ChangedText file : fixed.files()) {
            if (!files.has(file.before())) {
                throw new UnusableInputException(
                        "`" + file.path() + "` changed while its findings were repaired; run `guardrail fix` again");
            }
            new ReportFile(files.worktree().resolve(file.path()), Optional.of(files.worktree()), "repaired file")
                    .write(file.after().bytes());
        }
    }
}
