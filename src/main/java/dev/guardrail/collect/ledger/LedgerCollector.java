package dev.guardrail.collect.ledger;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.LedgerFile;
import dev.guardrail.fact.LedgerLine;
import dev.guardrail.fact.Place;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.DeferralEntry;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerMistake;
import dev.guardrail.ledger.LedgerReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the ledger of a side. A line with a mistake gives no fact but the mistake: nobody knows what it recorded. The other
 * lines hold.
 */
public final class LedgerCollector {

    private static final Reading<Ledger> READING = new Reading<>(
            "ledger",
            Ledger.class,
            path -> path.endsWith(".jsonl"),
            Ledger.LIMIT,
            file -> LedgerReader.read(file.content()).at(file.path()));

    private LedgerCollector() {}

    /** What the ledger of a side says. */
    public static List<Fact> collect(Snapshot side, Readings readings) {
        return collect(side, Ledger.PATH, readings);
    }

    /** What the ledger of a side says that is in a file. */
    public static List<Fact> collect(Snapshot side, String path, Readings readings) {
        Optional<Entry> entry = side.find(path);
        if (entry.isEmpty()) {
            return List.of(new LedgerFile(Place.file(path), false, ""));
        }
        return facts(read(side, entry.get(), readings));
    }

    private static Ledger read(Snapshot side, Entry entry, Readings readings) {
        try {
            return readings.read(side, entry, READING);
        } catch (UnreadableException e) {
            return LedgerReader.unreadable(e.getMessage()).at(entry.path());
        }
    }

    /** What a ledger says that is there. */
    public static List<Fact> facts(Ledger ledger) {
        List<Fact> facts = new ArrayList<>();
        facts.add(file(ledger));
        ledger.lines().forEach(line -> facts.add(line(line)));
        facts.addAll(AuditRows.of(ledger));
        LatestOutcome.of(ledger).ifPresent(facts::add);
        facts.addAll(DeferredItems.of(ledger));
        facts.addAll(TestLog.of(ledger));
        return facts;
    }

    private static LedgerFile file(Ledger ledger) {
        return ledger.mistakes().stream()
                .findFirst()
                .map(mistake -> new LedgerFile(place(ledger, mistake), true, mistake.problem()))
                .orElseGet(() -> new LedgerFile(Place.file(ledger.path()), true, ""));
    }

    private static Place place(Ledger ledger, LedgerMistake mistake) {
        return mistake.line() == 0 ? Place.file(ledger.path()) : Place.line(ledger.path(), mistake.line());
    }

    /** The place of a line. */
    static Place place(EntryLine line) {
        return Place.line(line.path(), line.number());
    }

    private static LedgerLine line(EntryLine line) {
        if (line.entry() instanceof AuditEntry audit) {
            return line(line, LedgerLine.Entry.AUDIT, AuditRows.name(audit));
        }
        if (line.entry() instanceof DeferralEntry deferral) {
            return line(line, LedgerLine.Entry.DEFERRAL, deferral.item().id());
        }
        return line(
                line,
                LedgerLine.Entry.IMPORT,
                ((ImportEntry) line.entry()).audit().path());
    }

    private static LedgerLine line(EntryLine line, LedgerLine.Entry kind, String subject) {
        return new LedgerLine(place(line), line.digest(), kind, subject);
    }
}
