package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.Trusted;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.ledger.DeferralEntry;
import dev.guardrail.ledger.DeferralEntry.Item;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.KnownItem;
import dev.guardrail.ledger.KnownItems;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerPlace;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.report.ledger.RecordText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guardrail defer}. */
@Command(
        name = DeferCommand.NAME,
        description = "Defers an item in the ledger of the repository: a finding of the last recorded audit or of HEAD,"
                + " or what a plan leaves for later. Without an item, it lists what can be deferred.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the item is deferred, or was deferred in the same words before",
            " 2:the command line, the repository, its policy or the ledger cannot be used",
            "70:a defect in Guardrail"
        })
final class DeferCommand implements Callable<Integer> {

    static final String NAME = "defer";

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "The item: its id, or the id or fingerprint that a report gives the finding.")
    private @Nullable String id;

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            description = "The milestone or the day until which it is deferred, such as M12 or 2026-12-31.")
    private @Nullable String until;

    @Option(names = "--because", paramLabel = "TEXT", description = "The reason.")
    private @Nullable String because;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decided.")
    private String by = "";

    @Option(names = "--blocks", description = "Its milestone is not done before it is resolved.")
    private boolean blocks;

    @Option(
            names = "--exit",
            paramLabel = "TEXT",
            description = "What must hold for it to be resolved. Default for a finding: its guardrail is quiet there.")
    private @Nullable String exit;

    private final Console console;
    private final Supplier<Auditor> auditor;

    DeferCommand(Console console, Supplier<Auditor> auditor) {
        this.console = console;
        this.auditor = auditor;
    }

    @Override
    public Integer call() {
        console.print(console.withProgress(progress -> {
            try (RepositoryChange head = RepositoryChange.open(
                    repository.folder(), console.environment(), RangeRequest.parse("HEAD..HEAD"), progress)) {
                Trusted trusted = head.trusted(Optional.empty(), TrustedSide.BASE);
                LedgerPlace place = head.books().ledger(ledger.named(), trusted.policy(), console.today());
                List<KnownItem> others = new ArrayList<>(head.books().planned(console.environment()));
                if (id == null || !KnownItems.of(place.read(), others).have(id)) {
                    progress.accept("judging what stands at HEAD");
                    others.addAll(head.books().standing(auditor.get(), trusted, console.today()));
                }
                return id == null ? list(place, others) : defer(place, others, id);
            }
        }));
        return ExitCode.OK.code();
    }

    private String list(LedgerPlace place, List<KnownItem> others) {
        if (until != null || because != null) {
            throw new UnusableInputException("`--until` and `--because` need the id of an item");
        }
        KnownItems items = KnownItems.of(LedgerPlace.whole(place), others);
        return items.all().isEmpty()
                ? "Nothing can be deferred: neither the last recorded audit nor HEAD has a finding, and no plan leaves"
                        + " anything out.\n"
                : RecordText.items(items);
    }

    private String defer(LedgerPlace place, List<KnownItem> others, String named) {
        String reason = text("--because", because);
        String when = new Until(text("--until", until)).checked(console.today());
        List<EntryLine> lines = place.append(before -> {
            DeferralEntry entry = entry(KnownItems.of(before, others).find(named), when, reason);
            return known(before, entry).isPresent() ? List.of() : List.of(entry);
        });
        if (lines.isEmpty()) {
            Ledger now = place.read();
            DeferralEntry entry = entry(KnownItems.of(now, others).find(named), when, reason);
            return RecordText.deferredAlready(place.name(), known(now, entry).orElseThrow());
        }
        return RecordText.deferred(place.name(), lines.get(0).number(), (DeferralEntry)
                lines.get(0).entry());
    }

    private static String text(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new UnusableInputException("`" + option + "` is missing or empty; a deferral needs `--until` with a"
                    + " milestone or a day, and `--because` with a reason");
        }
        return SecretMask.mask(value.strip());
    }

    private DeferralEntry entry(KnownItem known, String when, String reason) {
        Item item = known.item();
        String byDefault = item.rule().isEmpty() ? "" : "`" + item.rule() + "` is quiet at `" + item.path() + "`";
        return new DeferralEntry(
                item,
                known.discovered(),
                when,
                reason,
                SecretMask.mask(by.strip()),
                blocks,
                exit == null ? byDefault : text("--exit", exit));
    }

    /** The latest deferral of the item, if it says the same. */
    private static Optional<EntryLine> known(Ledger ledger, DeferralEntry entry) {
        return ledger.lines().stream()
                .filter(line -> line.entry() instanceof DeferralEntry other
                        && other.item().id().equals(entry.item().id()))
                .reduce((one, later) -> later)
                .filter(line -> line.entry().equals(entry));
    }
}
