package dev.guardrail.fact;

import java.util.Locale;

/**
 * What an audit knows of an item that the ledger of the base defers: whether it is still there. The audit concludes this
 * after the other guardrails have run.
 *
 * @param place the line of the item's latest deferral, at the base
 * @param id the id of the item
 * @param state whether it is still there
 * @param commit the full id of the commit of the range that resolved it; empty where it did not or where that is not known
 * @param why how that is known, or why not, as a clause
 * @param passed the milestone or day after the item's {@code until} that was reached, as a noun phrase; empty where none is
 *     known
 */
@Noun(one = "deferred item", many = "deferred items")
public record DeferralState(Place place, String id, State state, String commit, String why, String passed)
        implements LedgerFact {

    /** Whether a deferred item is still there. */
    public enum State {
        /** It is still there. */
        OPEN,
        /** Its guardrail looked and no longer finds it, or the ledger records its resolution. */
        RESOLVED,
        /** Nothing tells whether it is still there. */
        UNKNOWN,
        /** It is no longer found because nothing looks for it any more, or the ledger no longer names it. */
        GONE;

        /** The word that rules and reports use. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String identity() {
        return id + " " + state;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), id);
    }

    @Override
    public boolean isOfBase() {
        return true;
    }
}
