package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.api.MadeAudit;
import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.audit.LedgerSource;
import dev.guardrail.audit.LedgerSource.Missing;
import dev.guardrail.audit.NoPlansException;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.Trusted;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerPlace;
import dev.guardrail.report.ledger.AuditEntries;
import dev.guardrail.report.ledger.RecordText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guardrail record}. */
@Command(
        name = RecordCommand.NAME,
        description =
                "Audits a git range and appends the audit to the ledger of the repository, or imports hand-written"
                        + " audits.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the audit is recorded, whatever its verdict, or was recorded before; of hand-written audits, too",
            " 2:the command line, the policy, the repository, a rule file or the ledger cannot be used",
            "70:a defect in Guardrail"
        })
final class RecordCommand implements Callable<Integer> {

    static final String NAME = "record";

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Mixin
    private final EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private final JudgingOptions judging = new JudgingOptions();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--import",
            paramLabel = "DIR|GLOB",
            description =
                    "Records what the hand-written audits of HEAD say that are in a folder or match a glob, in the"
                            + " order of their milestones and marked as claims, and says what their registers lost. No range is"
                            + " audited.")
    private @Nullable String imported;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final Supplier<Auditor> auditor;

    RecordCommand(Console console, Supplier<Auditor> auditor) {
        this.console = console;
        this.auditor = auditor;
    }

    @Override
    public Integer call() {
        if (imported != null) {
            return importAudits(imported);
        }
        if (range.worktree || range.staged) {
            throw new UnusableInputException("`" + (range.worktree ? "--worktree" : "--staged")
                    + "` cannot be used with `record`: an audit of commits is recorded; commit the changes first");
        }
        console.print(console.withProgress(this::record));
        return ExitCode.OK.code();
    }

    private Integer importAudits(String audits) {
        List<String> refused = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(option -> !List.of("--import", "--repo", "--ledger").contains(option))
                .toList();
        if (!refused.isEmpty()) {
            throw new UnusableInputException(
                    "`--import` cannot be used with `" + String.join("`, `", refused) + "`: no range is audited");
        }
        console.print(new ImportedAudits(range.repository, ledger, console).record(audits));
        return ExitCode.OK.code();
    }

    private String record(Consumer<String> progress) {
        try (RepositoryChange repository = range.open(console.environment(), progress)) {
            range.announcement().ifPresent(what -> console.say("guardrail: " + what));
            LocalDate day = judging.day(console);
            Trusted trusted = judging.trusted(repository);
            LedgerPlace place = repository.books().ledger(ledger.named(), trusted.policy(), day);
            AuditEntry entry = entry(repository, place.read(), trusted, day, progress);
            List<EntryLine> lines =
                    place.append(before -> known(before, entry).isPresent() ? List.of() : List.of(entry));
            return lines.isEmpty()
                    ? RecordText.known(place.name(), known(place.read(), entry).orElseThrow())
                    : RecordText.recorded(place.name(), lines.get(0).number(), entry);
        }
    }

    /** A line that says the same already. */
    private static Optional<EntryLine> known(Ledger ledger, AuditEntry entry) {
        return ledger.lines().stream()
                .filter(line -> line.entry() instanceof AuditEntry audit && audit.repeats(entry))
                .findFirst();
    }

    private AuditEntry entry(
            RepositoryChange repository, Ledger before, Trusted trusted, LocalDate day, Consumer<String> progress) {
        progress.accept("judging");
        Made done = made(repository, evidence.given(), trusted, day);
        MadeAudit made = done.audit();
        progress.accept("looking for the commits that resolved findings");
        AuditEntry entry = AuditEntries.of(
                made.audit(),
                new AuditEntries.Circumstances(
                        evidence.given().milestone(),
                        day,
                        repository.books().tree(),
                        made.record().orElseThrow()),
                repository.books().resolving(auditor.get(), made.audit(), trusted, day));
        return entry.with(repository.books().steadied(before, done.change()));
    }

    private record Made(Change change, MadeAudit audit) {}

    /** In a repository without plans, a milestone is a name and no more. */
    private Made made(RepositoryChange repository, EvidenceFiles given, Trusted trusted, LocalDate day) {
        Asked asked = new Asked(judging.allowEmpty, false, false);
        try {
            Change change = repository.change(given, new LedgerSource(ledger.named(), Missing.ANYTHING));
            return new Made(change, MadeAudit.of(auditor.get(), change, trusted, day, asked, true, Optional.empty()));
        } catch (NoPlansException e) {
            return made(repository, given.withMilestone(""), trusted, day);
        }
    }
}
