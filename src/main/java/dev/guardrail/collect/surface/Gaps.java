package dev.guardrail.collect.surface;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what could not be read, each once. */
final class Gaps {

    private final Set<Gap> gaps = new TreeSet<>(Comparator.comparing(Gap::place).thenComparing(Gap::reason));

    void add(Place place, String reason) {
        add(of(place, reason));
    }

    void add(Gap gap) {
        gaps.add(gap);
    }

    /** The gap of a file that cannot be parsed. */
    static Gap of(String path, MalformedException e) {
        return of(e.line() == 0 ? Place.file(path) : Place.line(path, e.line()), e.getMessage());
    }

    private static Gap of(Place place, String reason) {
        return new Gap(Evidence.PLAN, place, "its public surface is not known: " + reason);
    }

    List<Gap> list() {
        return List.copyOf(gaps);
    }
}
