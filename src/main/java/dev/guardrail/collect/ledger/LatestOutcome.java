package dev.guardrail.collect.ledger;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.RecordedAudit;
import dev.guardrail.fact.RecordedOutcome;
import dev.guardrail.fact.RecordedOutcome.Counted;
import dev.guardrail.fact.RecordedOutcome.Item;
import dev.guardrail.fact.Share;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.RecordedFinding;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.Ledger;
import java.util.List;
import java.util.Optional;

/** The last audit in a ledger that Guardrail made. */
final class LatestOutcome {

    private static final String OPEN = "open";

    private LatestOutcome() {}

    static Optional<RecordedOutcome> of(Ledger ledger) {
        Optional<RecordedOutcome> latest = Optional.empty();
        for (EntryLine line : ledger.lines()) {
            if (line.entry() instanceof AuditEntry audit) {
                latest = Optional.of(of(line, audit));
            }
        }
        return latest;
    }

    private static RecordedOutcome of(EntryLine line, AuditEntry audit) {
        return new RecordedOutcome(
                LedgerCollector.place(line),
                AuditRows.name(audit),
                audit.measures().scores().stream()
                        .map(score -> new RecordedAudit.Figure(
                                score.dimension(), score.value().toPlainString()))
                        .toList(),
                audit.outcome().gates().stream()
                        .map(gate -> new RecordedAudit.Figure(gate.name(), gate.status()))
                        .toList(),
                audit.measures().figures().stream()
                        .map(figure -> new Counted(figure.name(), Share.ratio(figure.covered(), figure.total())))
                        .toList(),
                items(audit.findings()));
    }

    private static List<Item> items(List<RecordedFinding> findings) {
        return findings.stream()
                .map(finding -> new Item(
                        finding.id(),
                        finding.rule(),
                        finding.severity(),
                        finding.line() == 0 ? Place.file(finding.path()) : Place.line(finding.path(), finding.line()),
                        finding.message(),
                        finding.disposition().equals(OPEN)))
                .toList();
    }
}
