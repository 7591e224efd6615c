package dev.guardrail.record;

import dev.guardrail.fact.Evidence;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What decides besides facts and policy.
 *
 * @param day the day on which waivers expire or not
 * @param extent how much there was to judge
 * @param evidence what was given besides the repository
 */
public record Circumstances(LocalDate day, Extent extent, Given evidence) {

    /** This on another day. */
    public Circumstances on(LocalDate other) {
        return new Circumstances(other, extent, evidence);
    }

    /**
     * How much there was to judge.
     *
     * @param emptyAllowed whether a named range may be empty
     * @param standing whether all that stands at the head was judged
     * @param differs whether the files of both sides differ
     */
    public record Extent(boolean emptyAllowed, boolean standing, boolean differs) {}

    /**
     * The evidence besides the repository.
     *
     * @param names how reports name its files
     * @param demanded what the verdict needs because it was given
     * @param removed evidence that the base has and the range removes completely, by a file that had it
     */
    public record Given(SortedSet<String> names, SortedSet<Evidence> demanded, SortedMap<Evidence, String> removed) {

        public Given {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
            demanded = Collections.unmodifiableSortedSet(new TreeSet<>(demanded));
            removed = Collections.unmodifiableSortedMap(new TreeMap<>(removed));
        }
    }
}
