package dev.guardrail.finding;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Condition;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One way in which a rule reached a conclusion.
 *
 * @param rule the rule's file and line
 * @param bindings the rule's variables and what they were bound to
 * @param conditions the rule's conditions, in their order, with what they matched
 */
public record Justification(Place rule, SortedMap<String, String> bindings, List<Met> conditions) {

    public Justification {
        bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
        conditions = List.copyOf(conditions);
    }

    /** The facts that the rule matched, settings among them, in the order of its conditions. */
    public List<Cited> cited() {
        return conditions.stream().flatMap(met -> met.cited().stream()).toList();
    }

    /** The facts, of whichever side. */
    public List<Fact> facts() {
        return cited().stream().map(Cited::fact).toList();
    }

    /**
     * A condition that was met.
     *
     * @param cited what it matched or collected; nothing for {@code not} and {@code exists}, which match no fact in
     *     particular
     */
    public record Met(Condition condition, List<Cited> cited) {

        public Met {
            cited = List.copyOf(cited);
        }
    }

    /**
     * A fact that a rule matched.
     *
     * @param fact the fact as its side has it, by the names of that side
     * @param ofBase whether a rule about both sides matched it at the base
     */
    public record Cited(Fact fact, boolean ofBase) {}
}
