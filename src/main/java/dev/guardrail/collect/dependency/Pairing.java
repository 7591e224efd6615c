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
 * Dependencies before and after. Each one before is looked for among those after: first as it was, then with another
 * requirement, then with another scope, too, and at last as another major version. Their {@link Footing} is the same.
 */
final class Pairing {

    private final List<Dependency> before = new ArrayList<>();
    private final List<Dependency> after = new ArrayList<>();
    private final List<DependencyChange> changes = new ArrayList<>();

    void before(Dependency dependency) {
        before.add(dependency);
    }

    void after(Dependency dependency) {
        after.add(dependency);
    }

    void pair() {
        pair(one -> List.of(one.name(), Footing.of(one), one.scope(), one.version()));
        pair(one -> List.of(one.name(), Footing.of(one), one.scope()));
        pair(one -> List.of(one.name(), Footing.of(one)));
        pair(one -> List.of(PackageKey.of(one), Footing.of(one)));
    }

    /** Those before that have no partner. */
    List<Dependency> gone() {
        return before;
    }

    /** Those after that have no partner. */
    List<Dependency> fresh() {
        return after;
    }

    /** What is different between partners. */
    List<DependencyChange> changes() {
        return changes;
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
        List<Dependency> left = new ArrayList<>();
        for (int i = taken.nextClearBit(0); i < after.size(); i = taken.nextClearBit(i + 1)) {
            left.add(after.get(i));
        }
        after.clear();
        after.addAll(left);
    }

    private void changed(Dependency was, Dependency now) {
        String name = was.name().equals(now.name()) ? "" : was.name() + " ";
        if (was.scope() != now.scope()) {
            changes.add(change(now, DependencyChangeKind.CHANGED, name + scoped(was), scoped(now)));
        } else if (!name.isEmpty() || !was.version().equals(now.version())) {
            changes.add(change(now, DependencyChangeKind.CHANGED, name + was.version(), now.version()));
        }
    }

    private static String scoped(Dependency one) {
        return (one.version() + " (" + one.scope() + ")").strip();
    }

    static DependencyChange change(Dependency one, DependencyChangeKind kind, String then, String now) {
        return new DependencyChange(one.place(), one.ecosystem(), one.name(), one.scope(), kind, then, now);
    }
}
