package dev.guardrail.finding.search;

import java.util.List;
import java.util.Optional;

/**
 * A constraint of a pattern.
 *
 * @param text the constraint as the rule has it
 * @param values what it compares, in the order of its text: properties of the fact if there is one, and variables
 * @param comparison how one value differs from the wanted one, where the constraint is a single comparison
 */
public record Demand(String text, List<Value> values, Optional<Comparison> comparison) {

    public Demand {
        values = List.copyOf(values);
    }

    /**
     * A comparison of two values.
     *
     * @param left the name of the left one
     * @param found what it is
     * @param operator {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}
     * @param right the name of the right one
     * @param wanted what it is
     */
    public record Comparison(String left, Object found, String operator, String right, Object wanted) {}
}
