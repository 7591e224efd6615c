package dev.guardrail.fact;

/**
 * An item that the range defers: the ledger of the head has a deferral that the ledger of the base does not have.
 *
 * @param place the line of the deferral
 * @param id what the ledger calls the item
 * @param until the milestone or the day until which it is deferred; empty where nobody said
 * @param because why; empty where nobody said
 * @param by who deferred it; empty where nobody said
 * @param blocks whether it blocks until it is resolved
 * @param exit what must hold for it to be resolved; empty where nobody said
 */
@Noun(one = "new deferral", many = "new deferrals")
public record NewDeferral(Place place, String id, String until, String because, String by, boolean blocks, String exit)
        implements LedgerFact {

    @Override
    public String identity() {
        return id + " " + until;
    }
}
