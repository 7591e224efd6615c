package dev.guardrail.engine.search;

import dev.guardrail.fact.Fact;
import dev.guardrail.finding.search.Seen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the variables of some conditions hold in one match.
 *
 * @param holders the variables
 * @param values their values, in the same order
 */
record Env(List<Holder> holders, List<Object> values) {

    /** The one match of no conditions. */
    static final Env EMPTY = new Env(List.of(), List.of());

    /** The values by the names of their variables. */
    Map<String, Object> byName() {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            byName.put(holders.get(i).name(), values.get(i));
        }
        return byName;
    }

    /** What its patterns matched, in the order of the conditions. */
    List<Seen> seen() {
        return seen(0);
    }

    /** What its patterns matched besides those of a match of fewer conditions. */
    List<Seen> seenBeyond(Env fewer) {
        return seen(fewer.holders.size());
    }

    private List<Seen> seen(int from) {
        List<Seen> seen = new ArrayList<>();
        for (int i = from; i < values.size(); i++) {
            if (holders.get(i).matched()) {
                seen.add(new Seen(values.get(i), holders.get(i).isOfBase()));
            }
        }
        return seen;
    }

    /** The match of the conditions of another one that this one is a part of. */
    Env of(Env fewer) {
        return first(fewer.holders.size());
    }

    /** The first variables alone. */
    Env first(int size) {
        return new Env(holders.subList(0, size), values.subList(0, size));
    }

    /** What tells it from other matches of the same conditions: what it matched. */
    List<Object> key() {
        List<Object> key = new ArrayList<>();
        for (Seen seen : seen()) {
            if (seen.value() instanceof Fact fact) {
                key.add(new Same(fact));
            } else if (!(seen.value() instanceof Collection)) {
                key.add(seen.value());
            }
        }
        return key;
    }

    /** A fact is one object, however many are equal to it. */
    private record Same(Fact fact) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && fact == same.fact;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(fact);
        }
    }
}
