package dev.guardrail.audit.protection;

import dev.guardrail.collect.FileRenames;
import dev.guardrail.fact.Check;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds for a check of the head the one of the base that it was. */
final class CheckPairs {

    /** How two checks are recognised as one, the surest way first; the path of the workflow is the one at the head. */
    private static final List<BiFunction<Check, String, List<Object>>> SAME = List.of(
            (check, path) -> List.of(path, check.job(), check.step(), check.tool(), check.shown()),
            (check, path) -> List.of(path, check.job(), check.tool(), check.shown()),
            (check, path) -> List.of(path, check.tool(), check.shown()),
            (check, path) -> List.of(check.tool(), check.shown()),
            (check, path) -> List.of(path, check.job(), check.tool()),
            (check, path) -> List.of(check.tool()));

    private final FileRenames renames;
    private final IdentityHashMap<Check, Check> before = new IdentityHashMap<>();
    private final List<Check> gone;

    /**
     * Pairs the checks of two sides.
     *
     * @param base those that may be at the head
     */
    CheckPairs(Collection<Check> base, Collection<Check> head, FileRenames renames) {
        this.renames = renames;
        this.gone = new ArrayList<>(base);
        List<Check> open = new ArrayList<>(head);
        SAME.forEach(key -> pair(open, key));
    }

    private void pair(List<Check> open, BiFunction<Check, String, List<Object>> key) {
        Map<List<Object>, Deque<Check>> byKey = new HashMap<>();
        gone.forEach(check -> byKey.computeIfAbsent(
                        key.apply(check, renames.atHead(check.scope().workflow())), none -> new ArrayDeque<>())
                .add(check));
        IdentityHashMap<Check, Boolean> taken = new IdentityHashMap<>();
        for (Iterator<Check> all = open.iterator(); all.hasNext(); ) {
            Check now = all.next();
            Deque<Check> found = byKey.get(key.apply(now, now.scope().workflow()));
            if (found != null && !found.isEmpty()) {
                Check was = found.remove();
                before.put(now, was);
                taken.put(was, true);
                all.remove();
            }
        }
        gone.removeIf(taken::containsKey);
    }

    /** What a check of the head was. */
    Optional<Check> before(Check now) {
        return Optional.ofNullable(before.get(now));
    }

    /** Those of the base that none of the head was. */
    List<Check> gone() {
        return gone;
    }
}
