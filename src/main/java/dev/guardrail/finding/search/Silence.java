package dev.guardrail.finding.search;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a search for the reason says why a rule concludes nothing. */
public sealed interface Silence {

    /**
     * It does conclude something.
     *
     * @param matches how many matches there are
     */
    record Fires(int matches) implements Silence {}

    /**
     * A condition has no match together with the conditions before it.
     *
     * @param condition the index of the condition among those of the rule
     * @param obstacle what keeps it from matching
     */
    record Unmet(int condition, Obstacle obstacle) implements Silence {}

    /**
     * No fact that the rule matches on is at the place.
     *
     * @param types the simple names of the types of facts that the rule matches on
     */
    record NothingThere(SortedSet<String> types) implements Silence {
        public NothingThere {
            types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        }
    }

    /**
     * The search did not come to an end.
     *
     * @param reason what happens, as a predicate: {@code does not end within 20 s}
     */
    record Unknown(String reason) implements Silence {}
}
