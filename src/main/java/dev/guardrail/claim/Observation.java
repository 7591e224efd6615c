package dev.guardrail.claim;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * What can be seen of the subject of a claim, in one reading of the claim.
 *
 * @param claim the claim
 * @param reading how the claim was read, as it follows "as": {@code the insertions of the range}
 * @param seen what is seen
 * @param bearing what it can do to the claim
 * @param proof where it can be seen
 */
public record Observation(Claim claim, String reading, Value seen, Bearing bearing, Proof proof) {

    /** Whether what is seen is what the claim says. */
    public boolean isAgreeing() {
        return claim.says().admits(seen);
    }

    /**
     * Where something can be seen.
     *
     * @param places lines of the repository or of the audit, in their order
     * @param command a command that anyone can run in the repository to see it; empty where the places are all
     */
    public record Proof(List<Place> places, String command) {

        /** To be seen at places alone. */
        public static Proof at(Place... places) {
            return new Proof(List.of(places), "");
        }

        /** To be seen by a command. */
        public static Proof by(String command) {
            return new Proof(List.of(), command);
        }

        public Proof {
            places = List.copyOf(places);
        }
    }
}
