package dev.guardrail.engine;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One match of a rule.
 *
 * @param rule the rule's name
 * @param bindings the rule's variables, without those that Drools generates, and the objects they were bound to
 * @param objects the objects that its patterns matched, in the order of its conditions; without objects that only a
 *     {@code not} or an {@code exists} examined
 * @param inserted what it inserted; equal to what other matches with the same conclusion inserted
 */
public record Match(String rule, SortedMap<String, Object> bindings, List<Object> objects, Object inserted) {

    public Match {
        bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
        objects = List.copyOf(objects);
    }
}
