package dev.guardrail.cli;

import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verify.book.Imported;
import dev.guardrail.verify.book.Imported.Renamed;
import dev.guardrail.verify.book.Imported.Rewritten;
import dev.guardrail.verify.book.Imported.Vanished;
import java.util.List;

/**
 * What a person reads of imported audits.
 *
 * @param ledger how messages call the ledger
 */
record ImportText(String ledger, Imported imported) {

    /** In characters: so much of an issue is quoted. */
    private static final int QUOTED = 70;

    /**
     * What was recorded, and what the registers lost or rewrote.
     *
     * @param lines the lines that were recorded
     */
    String of(List<EntryLine> lines) {
        StringBuilder text = new StringBuilder(recorded(lines));
        imported.vanished().forEach(item -> text.append(vanished(item)));
        imported.renamed().forEach(item -> text.append(renamed(item)));
        imported.rewritten().forEach(row -> text.append(rewritten(row)));
        return text.append(sum()).toString();
    }

    private String recorded(List<EntryLine> lines) {
        int known = imported.entries().size() - lines.size();
        String already = known == 0 ? "" : "; " + known + " recorded before";
        if (lines.isEmpty()) {
            return ledger + ": nothing is new" + already + "\n";
        }
        int first = lines.get(0).number();
        int last = lines.get(lines.size() - 1).number();
        return ledger + ":" + first + (last > first ? "-" + last : "") + ": recorded "
                + Count.of(lines.size(), "hand-written audit") + " as claims" + already + "\n";
    }

    private static String vanished(Vanished item) {
        return "\n" + item.place() + ": vanished: " + item.id() + quoted(item.issue()) + "\n  no document after "
                + item.last() + " names it, and none says that it is resolved\n";
    }

    private static String renamed(Renamed item) {
        return "\n" + item.place() + ": another meaning: " + item.id() + quoted(item.issue()) + "\n  it was"
                + quoted(item.before()) + " before\n";
    }

    private static String rewritten(Rewritten row) {
        return "\n" + row.place() + ": rewritten: the scores of " + row.milestone() + "\n  "
                + String.join(", ", row.what()) + "; see " + row.own() + "\n";
    }

    private static String quoted(String issue) {
        String cut = issue.length() > QUOTED ? issue.substring(0, QUOTED) + "…" : issue;
        return cut.isEmpty() ? "" : " \"" + cut + "\"";
    }

    private String sum() {
        long deferred = imported.entries().stream()
                .flatMap(entry -> entry.deferred().stream())
                .map(ImportEntry.ClaimedDeferral::id)
                .distinct()
                .count();
        long resolved = imported.entries().stream()
                .flatMap(entry -> entry.resolved().stream())
                .map(ImportEntry.ClaimedResolution::id)
                .distinct()
                .count();
        String unnamed = imported.unnamed() == 0
                ? ""
                : "; " + Count.of(imported.unnamed(), "row") + " without an id cannot be followed";
        return "\n" + Count.of(deferred, "item") + " deferred, " + resolved + " said to be resolved, "
                + imported.vanished().size() + " vanished, "
                + Count.of(imported.renamed().size(), "id") + " with another meaning, "
                + Count.of(imported.rewritten().size(), "row") + " of scores rewritten" + unnamed + "\n";
    }
}
