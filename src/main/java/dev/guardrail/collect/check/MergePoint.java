package dev.guardrail.collect.check;

import dev.guardrail.fact.Trigger;
import java.util.Collection;
import java.util.Set;

/** Tells checks that run while a merge can still wait for them from those that run after it. */
final class MergePoint {

    private static final Set<String> BEFORE =
            Set.of("pull_request", "pull_request_target", "merge_request", "merge_group");

    /** What holds only once a pull request is closed. */
    private static final String AFTER = "github.event.pull_request.merged || github.event.action == 'closed'";

    private MergePoint() {}

    /** Whether a pull request, or the merge queue, can wait for a check in one of some situations. */
    static boolean isBefore(Collection<Occurrence> situations) {
        return situations.stream()
                .anyMatch(one -> isBefore(one.when().event())
                        && !Implications.implied(
                                one.when().guards(), AFTER, one.when().contexts()));
    }

    private static boolean isBefore(Trigger event) {
        boolean closed = event.filters().stream()
                .anyMatch(filter -> filter.name().equals("types")
                        && Set.copyOf(filter.values()).equals(Set.of("closed")));
        return BEFORE.contains(event.event()) && !closed;
    }
}
