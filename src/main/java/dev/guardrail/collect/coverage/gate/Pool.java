package dev.guardrail.collect.coverage.gate;

import dev.guardrail.fact.Counter;
import dev.guardrail.fact.CoverageGate;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Thresholds that have no partner yet, by a key. Each is taken once; a pool is taken from in one of both ways, as neither
 * sees what the other one took.
 */
final class Pool {

    private final Function<CoverageGate, List<String>> key;
    private final Map<List<String>, NavigableMap<BigDecimal, Deque<CoverageGate>>> byDemand = new HashMap<>();
    private final Map<List<String>, Deque<CoverageGate>> inOrder = new HashMap<>();

    Pool(Collection<CoverageGate> gates, Function<CoverageGate, List<String>> key) {
        this.key = key;
        for (CoverageGate gate : gates) {
            List<String> name = key.apply(gate);
            inOrder.computeIfAbsent(name, unused -> new ArrayDeque<>()).add(gate);
            byDemand.computeIfAbsent(name, unused -> new TreeMap<>())
                    .computeIfAbsent(CoverageGateChanges.demand(gate), unused -> new ArrayDeque<>())
                    .add(gate);
        }
    }

    /** Lines alone or lines and branches together: coverage.py has one threshold for what it is told to measure. */
    static String counter(CoverageGate gate) {
        return gate.counter().equals(Counter.COMBINED.toString()) ? Counter.LINE.toString() : gate.counter();
    }

    /** The lowest threshold with the same key that is no lower. */
    Optional<CoverageGate> takeNoLess(CoverageGate than) {
        NavigableMap<BigDecimal, Deque<CoverageGate>> same = byDemand.getOrDefault(key.apply(than), new TreeMap<>());
        Map.Entry<BigDecimal, Deque<CoverageGate>> entry = same.ceilingEntry(CoverageGateChanges.demand(than));
        if (entry == null) {
            return Optional.empty();
        }
        CoverageGate taken = entry.getValue().removeFirst();
        if (entry.getValue().isEmpty()) {
            same.remove(entry.getKey());
        }
        return Optional.of(taken);
    }

    /** The next one with the same key. */
    Optional<CoverageGate> takeNext(CoverageGate like) {
        return Optional.ofNullable(
                inOrder.getOrDefault(key.apply(like), new ArrayDeque<>()).pollFirst());
    }
}
