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
 * @param cited the facts that the rule matched, settings among them, in the order of its conditions
 */
public record Justification(Place rule, SortedMap<String, String> bindings, List<Cited> cited) {

    public Justification {
        bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
        cited = List.copyOf(cited);
    }

    /** The facts, of whichever side. */
    public List<Fact> facts() {
        return cited.stream().map(Cited::fact).toList();
    }

    /**
     * A fact that a rule matched.
     *
     * @param fact the fact as its side has it, by the names of that side
     * @param ofBase whether a rule about both sides matched it at the base
     */
    public record Cited(Fact fact, boolean ofBase) {}
}
