package dev.guardrail.collect.ci;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Gathers the gaps of a file. */
final class Gaps {

    private final TreeSet<Gap> gaps =
            new TreeSet<>(Comparator.comparing(Gap::place).thenComparing(Gap::reason));

    void unreadable(Place place, String reason) {
        add(Gap.Kind.UNREADABLE, place, reason);
    }

    void add(Gap.Kind kind, Place place, String reason) {
        gaps.add(new Gap(Evidence.CI, kind, place, reason));
    }

    List<Gap> sorted() {
        return List.copyOf(gaps);
    }
}
