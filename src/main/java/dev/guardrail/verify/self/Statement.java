package dev.guardrail.verify.self;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.Observation;
import java.util.List;

/**
 * A claim with what the audit itself, or another audit, says of it.
 *
 * @param seen what they say; none where they say nothing
 * @param needs what would make it checkable; empty where something is seen
 */
public record Statement(Claim claim, List<Observation> seen, String needs) {

    public Statement {
        seen = List.copyOf(seen);
    }
}
