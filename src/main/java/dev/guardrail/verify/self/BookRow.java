package dev.guardrail.verify.self;

import dev.guardrail.fact.Place;

/**
 * An item that an audit defers, or says is resolved, with the texts of its cells; empty where there is no such cell.
 *
 * @param id the id that the audit gives it
 * @param issue what it is
 * @param discovered the milestone that found it
 * @param until the milestone or the words for when it is to be done
 * @param closing the words that say that it is resolved; empty where it is deferred
 */
public record BookRow(
        String id,
        String issue,
        String discovered,
        String until,
        String reason,
        String blocks,
        String exit,
        String closing,
        Place place) {

    /** An item of which only the words are known. */
    static BookRow deferred(String id, String issue, Place place) {
        return new BookRow(id, issue, "", "", "", "", "", "", place);
    }

    /** An item that is said to be resolved. */
    static BookRow resolved(String id, String issue, String closing, Place place) {
        return new BookRow(id, issue, "", "", "", "", "", closing.isBlank() ? "resolved" : closing, place);
    }

    public boolean isResolved() {
        return !closing.isEmpty();
    }

    /** How much it says: of two rows for an item, the fuller one is its row. */
    int fullness() {
        return (until.isEmpty() ? 0 : 4) + (discovered.isEmpty() ? 0 : 2) + (exit.isEmpty() ? 0 : 1);
    }
}
