package dev.guardrail.collect.ledger;

import dev.guardrail.fact.RecordedAudit;
import dev.guardrail.fact.RecordedAudit.Figure;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;

/** The audits of a ledger, in their order. */
final class AuditRows {

    private static final int NOT_KNOWN = -1;
    private static final int SHORT = 8;

    private AuditRows() {}

    static List<RecordedAudit> of(Ledger ledger) {
        List<RecordedAudit> rows = new ArrayList<>();
        for (EntryLine line : ledger.lines()) {
            if (line.entry() instanceof AuditEntry audit) {
                rows.add(row(line, audit));
            } else if (line.entry() instanceof ImportEntry imported) {
                rows.add(row(line, imported));
            }
        }
        return rows;
    }

    /** What an audit is called: its milestone, or else the commit that it judged. */
    static String name(AuditEntry audit) {
        return audit.milestone().isEmpty() ? audit.revision().head().substring(0, SHORT) : audit.milestone();
    }

    /** What an imported audit is called: its milestone, or else its document. */
    static String name(ImportEntry imported) {
        return imported.milestone().isEmpty() ? imported.audit().path() : imported.milestone();
    }

    private static RecordedAudit row(EntryLine line, AuditEntry audit) {
        return new RecordedAudit(
                LedgerCollector.place(line),
                audit.milestone(),
                audit.day().toString(),
                audit.revision().head(),
                audit.outcome().verdict(),
                audit.outcome().counts().open(),
                audit.measures().scores().stream()
                        .map(score ->
                                new Figure(score.dimension(), score.value().toPlainString()))
                        .toList(),
                false);
    }

    private static RecordedAudit row(EntryLine line, ImportEntry imported) {
        return new RecordedAudit(
                LedgerCollector.place(line),
                imported.milestone(),
                "",
                imported.audit().commit(),
                "",
                NOT_KNOWN,
                imported.scores().stream()
                        .map(score -> new Figure(score.name(), score.text()))
                        .toList(),
                true);
    }
}
