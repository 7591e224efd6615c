package dev.guardrail.rule;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * What the file of a rule says of it.
 *
 * @param place the line on which the rule begins
 * @param conditions its conditions, in their order
 */
public record RuleSource(Place place, List<Condition> conditions) {

    public RuleSource {
        conditions = List.copyOf(conditions);
    }
}
