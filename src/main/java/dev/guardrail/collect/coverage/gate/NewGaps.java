package dev.guardrail.collect.coverage.gate;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The gaps that the base did not have: what is missing at the head may be in them. */
final class NewGaps {

    private final Set<String> paths = new HashSet<>();
    private final Set<String> reasons = new HashSet<>();

    NewGaps(Collection<? extends Fact> base, Collection<? extends Fact> head, UnaryOperator<String> pathAtHead) {
        Set<List<String>> known = new HashSet<>();
        gaps(base).forEach(gap -> known.add(List.of(pathAtHead.apply(gap.path()), gap.reason())));
        gaps(head)
                .filter(gap -> !known.contains(List.of(gap.path(), gap.reason())))
                .forEach(gap -> {
                    paths.add(gap.path());
                    reasons.add(gap.reason().substring(0, gap.reason().indexOf(": ") + 1));
                });
    }

    private static Stream<Gap> gaps(Collection<? extends Fact> facts) {
        return facts.stream()
                .filter(Gap.class::isInstance)
                .map(Gap.class::cast)
                .filter(gap -> gap.evidence() == Evidence.COVERAGE || gap.evidence() == Evidence.WORKFLOWS);
    }

    /** Whether the file has a new gap, or a tool demands now, wherever it is, what is known only when it runs. */
    boolean mayHide(String path, String tool) {
        return paths.contains(path) || reasons.contains(GateSink.undecided(tool));
    }
}
