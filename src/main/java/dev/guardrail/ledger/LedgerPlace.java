package dev.guardrail.ledger;

import java.util.List;
import java.util.function.Function;

/** Where a repository keeps its ledger. */
public interface LedgerPlace {

    /** How messages call it. */
    String name();

    /** The ledger; an empty one where there is none, and one with a mistake where it cannot be read. */
    Ledger read();

    /**
     * The ledger of a place.
     *
     * @throws dev.guardrail.UnusableInputException if it has mistakes; its message has a line for each
     */
    static Ledger whole(LedgerPlace place) {
        return Appending.whole(place.name(), place.read(), "");
    }

    /**
     * Records entries after all lines that are there. Two runs at once record one after the other, and a run that is
     * interrupted records nothing.
     *
     * @param entries what to record, of the ledger as it is then
     * @return the lines that were recorded
     * @throws dev.guardrail.UnusableInputException if the ledger is not whole, or cannot be written
     */
    List<EntryLine> append(Function<Ledger, List<? extends Entry>> entries);
}
