package dev.guardrail.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Gap;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.Audit;
import java.util.List;

/** What a reader must know besides the results: missing evidence, and what the file does not have. */
final class SarifNotes {

    private final Audit audit;
    private final SarifPlaces places;
    private final Limits limits;
    private final boolean hosted;

    SarifNotes(Audit audit, SarifPlaces places, Limits limits, boolean hosted) {
        this.audit = audit;
        this.places = places;
        this.limits = limits;
        this.hosted = hosted;
    }

    void write(ObjectNode invocation, Chosen chosen, int placesLeft) {
        ArrayNode notes = invocation.putArray("toolExecutionNotifications");
        List<Gap> gaps = audit.gaps();
        gaps.stream().limit(limits.notifications()).forEach(gap -> gap(notes, gap));
        cut(notes, gaps.size() - limits.notifications(), "place", "more where evidence is missing");
        Phrases.unsearched(audit).ifPresent(text -> note(notes, "not-searched", "note", text));
        Phrases.unread(audit).ifPresent(text -> note(notes, "not-read", "note", text));
        cut(notes, chosen.left(), "finding", "left out: the file would exceed what code scanning takes");
        cut(notes, placesLeft, "place", "left out of the findings, which have more than code scanning shows");
        int hidden = chosen.findings().size() - limits.shown();
        cut(notes, hidden, "result", "may not be shown: code scanning shows the " + limits.shown() + " highest");
        leftOut(notes);
    }

    private void leftOut(ArrayNode notes) {
        long resolved =
                audit.findings().stream().filter(finding -> !finding.stands()).count();
        long accepted = audit.findings().stream()
                .filter(finding -> finding.stands() && !finding.isOpen())
                .count();
        if (hosted && resolved + accepted > 0) {
            note(
                    notes,
                    "left-out",
                    "note",
                    "left out, because code scanning opens an alert for each result: "
                            + Count.of(resolved, "resolved finding") + ", "
                            + Count.of(accepted, "finding") + " waived or in the baseline");
        }
    }

    private void gap(ArrayNode notes, Gap gap) {
        ObjectNode note = note(
                notes,
                "missing-evidence/" + gap.evidence(),
                audit.isRequired(gap) ? "error" : "warning",
                Phrases.missing(gap));
        if (!gap.path().isEmpty()) {
            places.physical(note.putArray("locations").addObject(), gap.place(), gap.isOfBase());
        }
    }

    private static void cut(ArrayNode notes, int count, String noun, String why) {
        if (count > 0) {
            note(notes, "cut", "warning", Count.of(count, noun) + " " + why);
        }
    }

    private static ObjectNode note(ArrayNode notes, String id, String level, String text) {
        ObjectNode note = notes.addObject();
        note.putObject("descriptor").put("id", id);
        note.put("level", level);
        note.putObject("message").put("text", SarifText.plain(text));
        return note;
    }
}
