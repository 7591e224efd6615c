package dev.guardrail.audit;

import dev.guardrail.collect.Sides;
import dev.guardrail.collect.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Collects one kind of evidence on both sides of a change. It asks nothing of other collectors, so that all of them may run at
 * once.
 *
 * @param ahead what it will ask of changed files: a file is loaded and parsed once for all collectors
 * @param collect throws {@link dev.guardrail.UnusableInputException} where the policy names what neither side has
 */
record Collector(List<Reading<?>> ahead, Function<CollectorInput, Sides> collect) {

    Collector {
        ahead = List.copyOf(ahead);
    }

    /** One that asks nothing of changed files that others ask, too. */
    static Collector of(Function<CollectorInput, Sides> collect) {
        return new Collector(List.of(), collect);
    }

    /**
     * What they collect, in their order, by as many at once as there are cores. Of several that fail, the first one says why.
     */
    static List<Sides> all(List<Collector> collectors, CollectorInput in) {
        List<Optional<RuntimeException>> failures = new ArrayList<>();
        List<Sides> collected = new ArrayList<>();
        collectors.parallelStream()
                .map(collector -> collector.attempt(in))
                .toList()
                .forEach(attempt -> {
                    failures.add(attempt.failure());
                    attempt.sides().ifPresent(collected::add);
                });
        failures.stream().flatMap(Optional::stream).findFirst().ifPresent(failure -> {
            throw failure;
        });
        return collected;
    }

    private record Attempt(Optional<Sides> sides, Optional<RuntimeException> failure) {}

    private Attempt attempt(CollectorInput in) {
        try {
            return new Attempt(Optional.of(collect.apply(in)), Optional.empty());
        } catch (RuntimeException e) {
            return new Attempt(Optional.empty(), Optional.of(e));
        }
    }
}
