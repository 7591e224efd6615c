package dev.guardrail.collect.ledger;

import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.MilestoneId;
import dev.guardrail.fact.Place;
import dev.guardrail.ledger.DeferralEntry;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.ImportEntry.ClaimedDeferral;
import dev.guardrail.ledger.Ledger;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a ledger says of one item, so far. */
final class ItemHistory {

    private static final int SHORT = 8;

    private final Set<String> reasons = new HashSet<>();
    private DeferredItem item;
    private String missing = "";

    ItemHistory(String id) {
        item = new DeferredItem(
                Place.file(Ledger.PATH), id, "", "", "", "", "", "", "", false, "", 0, false, "", "", "", false);
    }

    DeferredItem item() {
        return item;
    }

    void defer(EntryLine line, DeferralEntry deferral) {
        String discovered = deferral.discovered().milestone().isEmpty()
                ? deferral.discovered().head().substring(0, SHORT)
                : deferral.discovered().milestone();
        item = new DeferredItem(
                LedgerCollector.place(line),
                item.id(),
                deferral.item().rule(),
                deferral.item().path(),
                deferral.item().what(),
                discovered,
                deferral.until(),
                deferral.because(),
                deferral.by(),
                deferral.blocks(),
                deferral.exit(),
                times(deferral.until()),
                repeated(deferral.until(), deferral.because()),
                "",
                "",
                "",
                false);
    }

    void defer(EntryLine line, ImportEntry imported, ClaimedDeferral row) {
        // A finding of Guardrail stays one, whatever a document says of an item with its id.
        if (item.times() > 0 && !item.claimed()) {
            return;
        }
        missing = "";
        item = new DeferredItem(
                LedgerCollector.place(line),
                item.id(),
                "",
                imported.audit().path(),
                row.issue(),
                row.discovered(),
                row.until(),
                row.reason(),
                "",
                isYes(row.blocks()),
                row.exit(),
                times(row.until()),
                repeated(row.until(), row.reason()),
                "",
                "",
                "",
                true);
    }

    /** Whoever says the same again defers nothing again, nor does an audit that says it in other words. */
    private int times(String until) {
        return item.times() + (item.times() == 0 || isAnother(until) ? 1 : 0);
    }

    private boolean isAnother(String until) {
        return item.claimed()
                ? new MilestoneId(until).isAfter(item.until())
                : !item.until().equals(until);
    }

    private boolean repeated(String until, String because) {
        String reason = because.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        boolean fresh = !reason.isEmpty() && reasons.add(reason);
        // What is said again with the same end is the same deferral.
        return item.times() > 0 && (isAnother(until) ? !fresh : item.repeated() && !fresh);
    }

    /**
     * An audit says that it is resolved.
     *
     * @param commit the full id of the commit that did it; empty where the audit names none
     */
    void resolve(String audit, String commit) {
        item = with(audit, commit, "");
    }

    /** An audit has it, so whatever resolved it did not last. */
    void reopen() {
        item = with("", "", "");
    }

    /** A register has other items and not this one. One such register may have its new items alone. */
    void unlist(String where) {
        if (missing.isEmpty()) {
            missing = where;
        } else if (item.claimed() && item.isOpen() && item.unlisted().isEmpty()) {
            item = with("", "", missing);
        }
    }

    private DeferredItem with(String resolved, String resolvedBy, String unlisted) {
        return new DeferredItem(
                item.place(),
                item.id(),
                item.rule(),
                item.file(),
                item.what(),
                item.discovered(),
                item.until(),
                item.because(),
                item.by(),
                item.blocks(),
                item.exit(),
                item.times(),
                item.repeated(),
                resolved,
                resolvedBy,
                unlisted,
                item.claimed());
    }

    private static boolean isYes(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return word.startsWith("yes") || word.startsWith("true") || word.equals("y") || word.equals("✅");
    }
}
