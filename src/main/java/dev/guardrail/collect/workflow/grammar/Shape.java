package dev.guardrail.collect.workflow.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that GitHub accepts at one place of a file.
 *
 * @param literals the accepted kinds of scalars; {@link Literal#TEXT} accepts any scalar
 * @param constants the accepted texts, where only some texts are accepted
 * @param condition whether a text is an expression even without a fence around it
 * @param item the type of a list's items, if a list is accepted
 * @param mappings the accepted mappings, distinguished by their keys
 * @param anything whether any value is accepted
 * @param allowed the contexts and functions that expressions may use here and below, in addition to those from above
 */
record Shape(
        Set<Literal> literals,
        Set<String> constants,
        boolean condition,
        Optional<String> item,
        List<Fields> mappings,
        boolean anything,
        Set<String> allowed) {

    Shape {
        literals = Set.copyOf(literals);
        constants = Set.copyOf(constants);
        mappings = List.copyOf(mappings);
        allowed = Set.copyOf(allowed);
    }

    /**
     * The keys of a mapping.
     *
     * @param known its keys
     * @param other the type of any further keys, if there may be any
     */
    record Fields(Map<String, Field> known, Optional<Loose> other) {}

    /** One key of a mapping: the type of its value, and whether it must be there. */
    record Field(String type, boolean required) {}

    /** Keys without fixed names: the type of the keys, and the type of their values. */
    record Loose(String keyType, String type) {}

    /** Whether a scalar of that kind and text is accepted. */
    boolean accepts(Literal kind, String text) {
        return anything
                || literals.contains(kind)
                || literals.contains(Literal.TEXT)
                || literals.contains(Literal.WORD) && !text.isEmpty()
                || constants.contains(text);
    }

    /** The accepted values, in words that end a sentence with "expected ... to be". */
    String description() {
        List<String> parts = new ArrayList<>();
        if (literals.contains(Literal.TEXT) || literals.contains(Literal.WORD)) {
            parts.add("a text");
        }
        if (literals.contains(Literal.BOOLEAN)) {
            parts.add("true or false");
        }
        if (literals.contains(Literal.NUMBER)) {
            parts.add("a number");
        }
        if (!constants.isEmpty() && constants.size() <= 6) {
            constants.stream().sorted().forEach(parts::add);
        } else if (!constants.isEmpty()) {
            parts.add("the name of an event");
        }
        if (item.isPresent()) {
            parts.add("a list");
        }
        if (!mappings.isEmpty()) {
            parts.add("a mapping");
        }
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " or " + parts.get(last);
    }
}
