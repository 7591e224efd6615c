package dev.guardrail.rule;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * A parameter of a guardrail, as the README of the guardrail declares it.
 *
 * @param name its name in a policy
 * @param kind what a policy may set it to; that of its default
 * @param defaults its default: one value, or any number for a {@link Kind#LIST}
 * @param meaning what it is for, in one paragraph
 * @param place its line in the README
 */
public record Parameter(String name, Kind kind, List<String> defaults, String meaning, Place place) {

    public Parameter {
        defaults = List.copyOf(defaults);
    }

    /** What a parameter holds. */
    public enum Kind {
        TEXT("a text"),
        LIST("a list of texts"),
        INTEGER("a whole number"),
        BOOLEAN("true or false");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        /** What a policy has to give, as the end of "expected ...". */
        public String description() {
            return description;
        }

        /** The kind of a single value. */
        public static Kind of(String value) {
            if (value.equals("true") || value.equals("false")) {
                return BOOLEAN;
            }
            return value.matches("-?\\d{1,9}") ? INTEGER : TEXT;
        }
    }
}
