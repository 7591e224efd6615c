package dev.guardrail.verify.book;

import dev.guardrail.verify.self.BookRow;

/**
 * What became of an item over the audits.
 *
 * @param id its id in the ledger
 * @param row its latest row
 * @param named the last milestone of which an audit names it, in a register or elsewhere
 * @param resolved whether the latest audit that says more of it says that it is resolved
 */
record Track(String id, BookRow row, Milestone named, boolean resolved) {

    Track at(BookRow newer, Milestone milestone) {
        return new Track(id, newer, milestone, newer.isResolved());
    }

    Track namedIn(Milestone milestone) {
        return new Track(id, row, milestone, resolved);
    }

    Track closed() {
        return new Track(id, row, named, true);
    }
}
