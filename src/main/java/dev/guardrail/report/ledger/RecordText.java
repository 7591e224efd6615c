package dev.guardrail.report.ledger;

import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.Totals;
import dev.guardrail.ledger.DeferralEntry;
import dev.guardrail.ledger.DeferralEntry.Item;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.KnownItems;
import dev.guardrail.report.figure.Count;
import java.util.stream.Collectors;

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
                + audit.outcome().verdict() + ", " + Count.of(audit.findings().size(), "finding") + " at the head"
                + uncounted(audit) + ", " + Count.of(audit.resolved().size(), "item") + " resolved\n";
    }

    /** The findings that were there before the range and do not count for the verdict. */
    private static String uncounted(AuditEntry audit) {
        Totals totals = audit.outcome().counts();
        int existing =
                totals.introduced() + totals.preexisting() - audit.findings().size();
        return existing == 0
                ? ""
                : " and " + existing + " existing that " + (existing == 1 ? "does" : "do") + " not count";
    }

    /** That nothing was recorded, because it is known. */
    public static String known(String ledger, EntryLine line) {
        return ledger + ":" + line.number() + ": this audit is recorded already\n";
    }

    /** What was deferred. */
    public static String deferred(String ledger, int line, DeferralEntry deferral) {
        return ledger + ":" + line + ": deferred " + of(deferral.item()) + "\n  until " + deferral.until() + ": "
                + deferral.because() + (deferral.by().isEmpty() ? "" : " (" + deferral.by() + ")")
                + (deferral.blocks() ? "; it blocks its milestone" : "")
                + (deferral.exit().isEmpty() ? "" : "\n  resolved when " + deferral.exit()) + "\n";
    }

    /** That it is deferred in the same words. */
    public static String deferredAlready(String ledger, EntryLine line) {
        return ledger + ":" + line.number() + ": this is deferred already, in the same words\n";
    }

    /** What can be deferred, one item a line. */
    public static String items(KnownItems items) {
        return items.all().stream().map(item -> of(item.item()) + "\n").collect(Collectors.joining());
    }

    private static String of(Item item) {
        String where = item.rule().isEmpty() ? item.path() : item.rule() + " at " + item.path();
        return item.id() + " (" + where + "): " + item.what();
    }

    private static String subject(AuditEntry audit) {
        String base = audit.revision().base();
        return (audit.milestone().isEmpty() ? "" : audit.milestone() + ", ")
                + (base.isEmpty() ? "all up to " : base.substring(0, SHORT) + "..")
                + audit.revision().head().substring(0, SHORT);
    }
}
