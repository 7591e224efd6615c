package dev.guardrail.audit;

import dev.guardrail.audit.Origins.FindingWithOrigin;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.baseline.Baseline.Accepted;
import dev.guardrail.finding.Origin;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The findings that a baseline accepts: of equal ones as many as it has entries, existing ones first. */
final class Baselined {

    private final Set<RawFinding> accepted = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Looks for the findings in a baseline.
     *
     * @param names what a finding is called on the side that the baseline is of
     */
    Baselined(Baseline baseline, Function<RawFinding, Accepted> names, Collection<FindingWithOrigin> found) {
        Map<Accepted, Integer> left = baseline.counts();
        if (left.isEmpty()) {
            return;
        }
        List<FindingWithOrigin> ordered = found.stream()
                .filter(one -> one.origin() != Origin.RESOLVED)
                .sorted(Comparator.comparing((FindingWithOrigin one) -> one.origin() == Origin.INTRODUCED)
                        .thenComparing(FindingWithOrigin::raw, RawFinding.ORDER))
                .toList();
        for (FindingWithOrigin one : ordered) {
            if (left.merge(names.apply(one.raw()), -1, Integer::sum) >= 0) {
                accepted.add(one.raw());
            }
        }
    }

    boolean has(RawFinding raw) {
        return accepted.contains(raw);
    }
}
