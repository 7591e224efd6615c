package dev.guardrail.engine.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The matches of some conditions. */
final class Matches {

    private final List<Env> kept;
    private final int all;
    private final Map<Integer, Map<List<Object>, List<Env>>> byBeginning = new HashMap<>();

    /**
     * Matches.
     *
     * @param kept the first of them
     * @param all how many there are
     */
    Matches(List<Env> kept, int all) {
        this.kept = List.copyOf(kept);
        this.all = all;
    }

    List<Env> kept() {
        return kept;
    }

    int all() {
        return all;
    }

    /** Those that continue some matches of the first of the conditions. */
    List<Env> continuing(List<Env> first) {
        if (first.isEmpty()) {
            return List.of();
        }
        Map<List<Object>, List<Env>> index =
                byBeginning.computeIfAbsent(first.get(0).holders().size(), this::byBeginning);
        Set<List<Object>> keys = new LinkedHashSet<>();
        first.forEach(env -> keys.add(env.key()));
        List<Env> continuing = new ArrayList<>();
        keys.forEach(key -> continuing.addAll(index.getOrDefault(key, List.of())));
        return continuing;
    }

    private Map<List<Object>, List<Env>> byBeginning(int size) {
        Map<List<Object>, List<Env>> index = new HashMap<>();
        kept.forEach(env -> index.computeIfAbsent(env.first(size).key(), key -> new ArrayList<>())
                .add(env));
        return index;
    }
}
