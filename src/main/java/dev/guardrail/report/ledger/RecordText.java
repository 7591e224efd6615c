package dev.guardrail.report.ledger;

import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.report.figure.Count;

/** What a person reads of a record. */
public final class RecordText {

    private static final int SHORT = 10;

    private RecordText() {}

    /**
     * What was recorded.
     *
     * @param ledger how messages call the ledger
     * @param line its line there
     */
    public static String recorded(String ledger, int line, AuditEntry audit) {
        return ledger + ":" + line + ": recorded the audit of " + subject(audit) + "\n  verdict "
                + audit.outcome().verdict() + ", " + Count.of(audit.findings().size(), "finding") + " at the head, "
                + Count.of(audit.resolved().size(), "item") + " resolved\n";
    }

    /** That nothing was recorded, because it is known. */
    public static String known(String ledger, EntryLine line) {
        return ledger + ":" + line.number() + ": this audit is recorded already\n";
    }

    private static String subject(AuditEntry audit) {
        String base = audit.revision().base();
        return (audit.milestone().isEmpty() ? "" : audit.milestone() + ", ")
                + (base.isEmpty() ? "the first commit" : base.substring(0, SHORT)) + ".."
                + audit.revision().head().substring(0, SHORT);
    }
}
