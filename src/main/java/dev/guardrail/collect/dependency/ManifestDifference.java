package dev.guardrail.collect.dependency;

import dev.guardrail.fact.Dependency;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.DependencyChangeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The dependencies of one manifest before and after. Each one before is looked for among those after: first as it was, then
 * with another requirement, then with another scope, too.
 */
final class ManifestDifference {

    private final List<Dependency> before = new ArrayList<>();
    private final List<Dependency> after = new ArrayList<>();
    private final List<DependencyChange> changes = new ArrayList<>();

    void before(Dependency dependency) {
        before.add(dependency);
    }

    void after(Dependency dependency) {
        after.add(dependency);
    }

    List<DependencyChange> changes() {
        pair(one -> List.of(one.name(), one.scope(), one.version()));
        pair(one -> List.of(one.name(), one.scope()));
        pair(one -> List.of(one.name()));
        before.forEach(one -> add(one, DependencyChangeKind.REMOVED, one.version(), ""));
        after.forEach(one -> add(one, DependencyChangeKind.ADDED, "", one.version()));
        return List.copyOf(changes);
    }

    private void pair(Function<Dependency, List<?>> key) {
        Map<List<?>, Deque<Integer>> candidates = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            candidates
                    .computeIfAbsent(key.apply(after.get(i)), same -> new ArrayDeque<>())
                    .addLast(i);
        }
        BitSet taken = new BitSet();
        List<Dependency> alone = new ArrayList<>();
        for (Dependency was : before) {
            Deque<Integer> same = candidates.getOrDefault(key.apply(was), new ArrayDeque<>());
            if (same.isEmpty()) {
                alone.add(was);
            } else {
                int now = same.removeFirst();
                taken.set(now);
                changed(was, after.get(now));
            }
        }
        before.clear();
        before.addAll(alone);
        for (int i = taken.length() - 1; i >= 0; i = taken.previousSetBit(i - 1)) {
            after.remove(i);
        }
    }

    private void changed(Dependency was, Dependency now) {
        if (was.scope() != now.scope()) {
            add(now, DependencyChangeKind.CHANGED, scoped(was), scoped(now));
        } else if (!was.version().equals(now.version())) {
            add(now, DependencyChangeKind.CHANGED, was.version(), now.version());
        }
    }

    private static String scoped(Dependency one) {
        return (one.version() + " (" + one.scope() + ")").strip();
    }

    private void add(Dependency one, DependencyChangeKind kind, String then, String now) {
        changes.add(new DependencyChange(one.place(), one.ecosystem(), one.name(), one.scope(), kind, then, now));
    }
}
