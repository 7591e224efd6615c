package dev.guardrail.finding;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One way in which a rule reached a conclusion.
 *
 * @param rule the rule's file and line
 * @param bindings the rule's variables and what they were bound to
 * @param facts the facts that the rule matched, settings among them, in the order of its conditions
 */
public record Justification(Place rule, SortedMap<String, String> bindings, List<Fact> facts) {

    public Justification {
        bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
        facts = List.copyOf(facts);
    }
}
