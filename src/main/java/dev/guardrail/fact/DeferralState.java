package dev.guardrail.fact;

import java.util.Locale;

/**
 * What an audit knows of an item that the ledger of the base defers: whether it is still there. The audit concludes this
 * after the other guardrails have run.
 *
 * @param place the line of the item's latest deferral, at the base
 * @param id the id of the item
 * @param state whether it is still there
 * @param byRange whether it was still there at the base and the range resolved it
 * @param commit the full id of the commit that resolved it, as the range or the ledger shows; empty where none is known
 * @param why how that is known, or why not, as a clause
 * @param passed what shows that the item's {@code until} has passed, as a clause; empty where nothing does
 */
@Noun(one = "deferral", many = "deferrals")
public record DeferralState(
        Place place, String id, State state, boolean byRange, String commit, String why, String passed)
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

    /** Whether it may still be there. */
    public boolean isUndecided() {
        return state == State.OPEN || state == State.UNKNOWN;
    }

    @Override
    public String identity() {
        return id;
    }

    @Override
    public boolean isOfBase() {
        return true;
    }
}
