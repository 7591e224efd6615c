package dev.guardrail.audit;

import dev.guardrail.ledger.LedgerName;
import java.util.Optional;

/**
 * Where the ledger of a change is.
 *
 * @param asked what the user names; empty for what the policy says
 * @param missing what may be missing
 */
public record LedgerSource(Optional<LedgerName> asked, Missing missing) {

    /** What the policy says. */
    public static final LedgerSource OF_POLICY = of(Optional.empty());

    /** What may be missing without being a mistake. A file that nobody named may always be: no audit is recorded then. */
    public enum Missing {
        /** Nothing: whoever names a file or a ref means one that is there. */
        NOTHING,
        /** A file: older commits did not have it. */
        FILE,
        /** Anything: the first record begins it. */
        ANYTHING
    }

    /** What the user names, if anything. */
    public static LedgerSource of(Optional<LedgerName> asked) {
        return new LedgerSource(asked, Missing.NOTHING);
    }
}
