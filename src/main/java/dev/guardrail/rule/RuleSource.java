package dev.guardrail.rule;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the file of a rule says of it.
 *
 * @param place the line on which the rule begins
 * @param conditions its conditions, in their order
 * @param types the simple names of the types that its conditions match on, on either side
 */
public record RuleSource(Place place, List<Condition> conditions, SortedSet<String> types) {

    public RuleSource {
        conditions = List.copyOf(conditions);
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }

    /** Whether a condition matches on facts of a type, by its own name or by that of a type that it belongs to. */
    public boolean matchesOn(Class<? extends Fact> type) {
        return FactTypes.namesOf(type).stream().anyMatch(name -> types.contains(name));
    }

    /** Where a part of a condition is, {@code path:line:column}; where the rule begins if no condition has it. */
    public String placeOf(String part) {
        return conditions.stream()
                .filter(condition -> !part.isEmpty() && condition.text().contains(part))
                .map(condition -> condition.placeOf(part))
                .findFirst()
                .orElse(place + ":1");
    }
}
