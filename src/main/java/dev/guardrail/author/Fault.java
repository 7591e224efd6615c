package dev.guardrail.author;

import dev.guardrail.fact.Place;
import java.util.Comparator;

/**
 * A house rule that a guardrail breaks.
 *
 * @param place where
 * @param weight how much that matters
 * @param problem what is wrong
 */
public record Fault(Place place, Weight weight, String problem) implements Comparable<Fault> {

    /** By place. */
    @Override
    public int compareTo(Fault other) {
        return Comparator.comparing(Fault::place)
                .thenComparing(Fault::problem)
                .thenComparing(Fault::weight)
                .compare(this, other);
    }

    static Fault mistake(Place place, String problem) {
        return new Fault(place, Weight.MISTAKE, problem);
    }

    static Fault warning(Place place, String problem) {
        return new Fault(place, Weight.WARNING, problem);
    }

    /** How much a fault matters. */
    public enum Weight {
        /** The guardrail has to change. */
        MISTAKE,
        /** Its author should look again. */
        WARNING
    }
}
