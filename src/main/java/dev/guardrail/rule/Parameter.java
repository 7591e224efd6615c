package dev.guardrail.rule;

import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A parameter of a guardrail, as the README of the guardrail declares it.
 *
 * @param name its name in a policy
 * @param kind what a policy may set it to: a value of the same kind as its default
 * @param defaults its default: one value, or any number for a {@link Kind#LIST} and {@link Kind#PERCENTAGES}
 * @param meaning what it is for, in one paragraph
 * @param place its line in the README
 */
public record Parameter(String name, Kind kind, List<String> defaults, String meaning, Place place) {

    public Parameter {
        defaults = List.copyOf(defaults);
    }

    /** The keys of the default of a mapping, in their order; none for another kind of parameter. */
    public List<String> keys() {
        return kind != Kind.PERCENTAGES
                ? List.of()
                : defaults.stream()
                        .map(value -> value.substring(0, value.lastIndexOf(": ")))
                        .toList();
    }

    /** Whether a policy may use only the keys of the default, because they are names and not globs. */
    public boolean isClosed() {
        return kind == Kind.PERCENTAGES && keys().stream().noneMatch(key -> key.contains("*"));
    }

    /** What a policy may set, as the end of "expected ...". */
    public String description() {
        return isClosed()
                ? "a mapping of percentages from 0 to 100, with any of: " + String.join(", ", keys())
                : kind.description;
    }

    /** What a parameter holds. */
    public enum Kind {
        TEXT("a text"),
        LIST("a list of texts"),
        INTEGER("a whole number"),
        BOOLEAN("true or false"),
        PERCENTAGE("a percentage from 0 to 100"),
        /** Each value is a glob, a colon, a space and a percentage. */
        PERCENTAGES("a mapping of globs to percentages from 0 to 100");

        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
        private static final Pattern DECIMAL = Pattern.compile("(?:100|\\d{1,2})(?:\\.\\d{1,4})?");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        /** The kind of a default that is a single value; a percentage has a decimal point, a whole number has none. */
        public static Kind of(String value) {
            if (value.equals("true") || value.equals("false")) {
                return BOOLEAN;
            } else if (NUMBER.matcher(value).matches()) {
                return INTEGER;
            }
            return isPercentage(value) ? PERCENTAGE : TEXT;
        }

        /** Whether a text is a percentage, with or without a point. */
        public static boolean isPercentage(String value) {
            return DECIMAL.matcher(value).matches() && new BigDecimal(value).compareTo(BigDecimal.valueOf(100)) <= 0;
        }
    }
}
