package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimConclusion;
import dev.guardrail.claim.Observation;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.claim.Wanting;
import dev.guardrail.verify.self.Statement;
import java.util.ArrayList;
import java.util.List;

/** Takes what is seen of claims. */
final class Sightings {

    private final List<Observation> observations = new ArrayList<>();
    private final List<ClaimConclusion> conclusions = new ArrayList<>();
    private final List<Wanting> wanting = new ArrayList<>();

    private boolean certain = true;

    void see(Claim claim, String reading, Value seen, Bearing bearing, Proof proof) {
        observations.add(new Observation(claim, reading, seen, doubted(claim, bearing), proof));
    }

    private Bearing doubted(Claim claim, Bearing bearing) {
        if (certain || bearing != Bearing.DECISIVE) {
            return bearing;
        }
        miss(claim, "a range that the audit states: this one is likely, and shows something else");
        return Bearing.ALTERNATIVE;
    }

    /** Takes what a rule of the project concludes. */
    void take(ClaimConclusion conclusion) {
        Observation seen = conclusion.seen();
        conclusions.add(conclusion.withBearing(doubted(seen.claim(), seen.bearing())));
    }

    List<ClaimConclusion> conclusions() {
        return List.copyOf(conclusions);
    }

    /** What is seen from now on contradicts nothing: the range is only likely. */
    void doubt() {
        certain = false;
    }

    /** Takes what a statement says of itself. */
    void take(Statement statement) {
        observations.addAll(statement.seen());
        if (!statement.needs().isEmpty()) {
            miss(statement.claim(), statement.needs());
        }
    }

    /** Nothing can be seen without something: {@code a coverage report of the head}. */
    void miss(Claim claim, String needs) {
        wanting.add(new Wanting(claim, needs));
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }

    List<Wanting> wanting() {
        return List.copyOf(wanting);
    }
}
