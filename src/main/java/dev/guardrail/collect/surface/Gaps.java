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
        gaps.add(new Gap(Evidence.PLAN, place, "its public surface is not known: " + reason));
    }

    void add(String path, MalformedException e) {
        add(e.line() == 0 ? Place.file(path) : Place.line(path, e.line()), e.getMessage());
    }

    List<Gap> list() {
        return List.copyOf(gaps);
    }
}
