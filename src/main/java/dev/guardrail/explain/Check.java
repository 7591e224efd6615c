package dev.guardrail.explain;

import dev.guardrail.verdict.Audit;
import java.util.List;
import java.util.Optional;

/**
 * What came of deriving an audit again from what it was judged from.
 *
 * @param file how messages call the audit
 * @param derived what follows; nothing where the judging itself fails
 * @param problem why the judging fails; empty where it does not
 * @param mismatches where the audit says something else, in its order
 */
public record Check(String file, Optional<Audit> derived, String problem, List<Mismatch> mismatches) {

    public Check {
        mismatches = List.copyOf(mismatches);
    }

    /** Whether all that the audit says follows from what it was judged from. */
    public boolean holds() {
        return derived.isPresent() && mismatches.isEmpty();
    }

    /**
     * A place of an audit that says something else than what follows.
     *
     * @param pointer the JSON pointer
     * @param said what the audit has there, in JSON; empty for nothing
     * @param derived what follows, in JSON; empty for nothing
     */
    public record Mismatch(String pointer, String said, String derived) {}
}
