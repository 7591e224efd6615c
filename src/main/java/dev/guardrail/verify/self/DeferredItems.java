package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage.Cell;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks whether issues that an audit leaves open come up again in later documents. */
final class DeferredItems implements StatementReader {

    private static final Value KEPT = Value.word("kept until it is resolved");
    private static final Value VANISHED = Value.word("never mentioned again");

    /** How many later audits must have passed before an issue counts as vanished. */
    private static final int LATER = 2;

    /** Words in common from which another id can be a new name of an issue. */
    private static final double ALIKE = 0.6;

    @Override
    public void read(Series series, Statements statements) {
        List<Registry.Entry> open = Registry.of(series.audit()).stream()
                .filter(entry -> entry.target().filter(cell -> isOpen(cell)).isPresent() && !entry.isReached())
                .toList();
        if (open.isEmpty() || series.later().size() < LATER) {
            return;
        }
        Optional<AuditDocument> next = series.newest(series.later().get(0));
        for (Registry.Entry entry : open) {
            Cell cell = entry.target().orElseThrow();
            int from = entry.deferred() ? cell.start() : entry.cell().start();
            Claim claim = statements.claim(entry.row(), from, cell.end(), ClaimKind.ID, entry.id(), KEPT);
            Optional<Place> again = again(series, next, entry);
            again.ifPresentOrElse(
                    place -> statements.see(claim, "a later document", KEPT, Bearing.ALTERNATIVE, place),
                    () -> statements.see(
                            claim,
                            "the documents of later milestones, up to the newest commit",
                            VANISHED,
                            Bearing.DECISIVE,
                            Place.file(series.later().get(0))));
        }
    }

    /** Where an issue comes up again: by its id anywhere later, or by its words in the register of the next audit. */
    private static Optional<Place> again(Series series, Optional<AuditDocument> next, Registry.Entry entry) {
        int number = series.number();
        return series.find(true, other -> other < 0 || other > number, line -> line.contains(entry.id()))
                .or(() -> series.find(true, other -> other == number, line -> isResolved(line, entry.id())))
                .or(() -> next.flatMap(audit -> Registry.of(audit).stream()
                        .filter(other -> Words.shared(other.issue(), entry.issue()) >= ALIKE)
                        .map(other -> other.row()
                                .place(audit.path(), 0, other.row().text().length()))
                        .findFirst()));
    }

    private static boolean isResolved(String line, String id) {
        return line.contains(id)
                && line.toLowerCase(Locale.ROOT).matches(".*(?:resolved|closed|fixed|dropped|superseded).*");
    }

    /** Whether an issue is left open for no milestone in particular: one of a milestone may have been done in it. */
    private static boolean isOpen(Cell cell) {
        String text = Table.plain(cell.text()).toLowerCase(Locale.ROOT);
        return text.matches("(?:open|tbd|future|later|unscheduled|backlog)\\b.*") && !text.matches(".*\\bm\\d.*");
    }
}
