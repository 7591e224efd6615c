package dev.guardrail.audit;

import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.CoveredLine;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.PatchCoverage;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The added lines of the files whose added code a report of coverage knows, and what tests run of each. Reports show them. */
final class PatchLines {

    private PatchLines() {}

    /** Those among the facts of the head, in their order. */
    static List<Fact> of(Collection<Fact> head) {
        Set<String> paths = new HashSet<>();
        for (Fact fact : head) {
            if (fact instanceof PatchCoverage patch) {
                paths.add(patch.path());
            }
        }
        return paths.isEmpty() ? List.of() : of(head, paths);
    }

    private static List<Fact> of(Collection<Fact> head, Set<String> paths) {
        List<Fact> lines = new ArrayList<>();
        Set<Place> added = new HashSet<>();
        for (Fact fact : head) {
            if (fact instanceof AddedLine line && paths.contains(line.path())) {
                lines.add(line);
                added.add(Place.line(line.path(), line.number()));
            }
        }
        for (Fact fact : head) {
            if (fact instanceof CoveredLine line && added.contains(Place.line(line.path(), line.number()))) {
                lines.add(line);
            }
        }
        return lines;
    }
}
