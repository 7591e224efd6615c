package dev.guardrail.collect.ledger;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Fact;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.Measures;
import dev.guardrail.ledger.AuditEntry.Outcome;
import dev.guardrail.ledger.AuditEntry.RecordedFinding;
import dev.guardrail.ledger.AuditEntry.ResolvedItem;
import dev.guardrail.ledger.AuditEntry.Revision;
import dev.guardrail.ledger.AuditEntry.TestRun;
import dev.guardrail.ledger.AuditEntry.Totals;
import dev.guardrail.ledger.Entries;
import dev.guardrail.ledger.Entry;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.ImportEntry.ClaimedDeferral;
import dev.guardrail.ledger.ImportEntry.ClaimedResolution;
import dev.guardrail.ledger.ImportEntry.Document;
import dev.guardrail.ledger.Ledger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries of ledgers, and the facts that they give. */
final class RecordedEntries {

    private RecordedEntries() {}

    static final String FIX = "f".repeat(40);

    static <T extends Fact> List<T> facts(Class<T> type, String text) {
        return LedgerCollector.collect(FilesSnapshot.ofTexts(Map.of(Ledger.PATH, text)), new Readings()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static <T extends Fact> List<T> facts(Class<T> type, Entry... entries) {
        return facts(type, Entries.text(entries));
    }

    /** An audit of a tree, which a digit stands for, with a test run. */
    static AuditEntry audit(String milestone, int tree, int passed, List<String> failing, String... flaky) {
        return audit(
                milestone,
                tree,
                List.of(),
                List.of(),
                Optional.of(new TestRun(passed, failing.size(), 0, List.of(flaky), failing)));
    }

    static AuditEntry audit(String milestone, String found, List<ResolvedItem> resolved) {
        List<RecordedFinding> findings = found.isEmpty()
                ? List.of()
                : List.of(new RecordedFinding(found, "acme/rule", "high", "a.py", 1, "a thing", "open"));
        return audit(milestone, 1, findings, resolved, Optional.empty());
    }

    static AuditEntry audit(
            String milestone,
            int tree,
            List<RecordedFinding> findings,
            List<ResolvedItem> resolved,
            Optional<TestRun> tests) {
        String id = String.valueOf(tree).repeat(40);
        return new AuditEntry(
                milestone,
                LocalDate.of(2026, 1, 1),
                new Revision(id, id, id),
                "policy",
                new Outcome("green", List.of(), new Totals(0, 0, 0, 0, 0, 0, 0)),
                findings,
                resolved,
                new Measures(tests, List.of(), List.of()),
                "0".repeat(64));
    }

    static ImportEntry imported(String milestone, List<String> resolved, String... rows) {
        return new ImportEntry(
                new Document("docs/" + milestone + ".md", FIX, FIX),
                milestone,
                Arrays.stream(rows)
                        .map(row -> row.split("~"))
                        .map(row -> new ClaimedDeferral(row[0], "issue", "M01", row[1], row[2], "Yes", ""))
                        .toList(),
                resolved.stream().map(id -> new ClaimedResolution(id, "done")).toList(),
                List.of(),
                List.of());
    }
}
