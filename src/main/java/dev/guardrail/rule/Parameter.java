package dev.guardrail.rule;

import dev.guardrail.fact.ActionPattern;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.GlobPercentage;
import dev.guardrail.fact.ParameterValue;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.WordPattern;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A parameter of a guardrail, as the README of the guardrail declares it.
 *
 * @param name its name in a policy
 * @param kind what a policy may set it to: a value of the same kind as its default
 * @param defaults its default: one value, or any number for a {@linkplain Kind#isList list} and {@link Kind#PERCENTAGES}
 * @param meaning what it is for, in one paragraph
 * @param place its line in the README
 */
public record Parameter(String name, Kind kind, List<String> defaults, String meaning, Place place) {

    public Parameter {
        defaults = List.copyOf(defaults);
    }

    /** The same parameter, whose list its rule reads as one of another kind. */
    public Parameter as(Kind other) {
        return new Parameter(name, other, defaults, meaning, place);
    }

    /** Its default, parsed. */
    public ParameterValue value() {
        return kind.parse(defaults);
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
        TEXT("a text", ParameterValue.Text.class),
        LIST("a list of texts", ParameterValue.Patterns.class),
        /** A list whose rule reads it with {@code coversPath}. */
        GLOBS("a list of globs", ParameterValue.Globs.class),
        /** A list whose rule reads it with {@code coversUse}. */
        ACTIONS("a list of actions", ParameterValue.Actions.class),
        /** A list whose rule reads it with {@code firstCovered}. */
        PHRASES("a list of words", ParameterValue.Phrases.class),
        INTEGER("a whole number", ParameterValue.Whole.class),
        BOOLEAN("true or false", ParameterValue.Flag.class),
        PERCENTAGE("a percentage from 0 to 100", ParameterValue.Percentage.class),
        /** Each value is a glob, a colon, a space and a percentage. */
        PERCENTAGES("a mapping of globs to percentages from 0 to 100", ParameterValue.Percentages.class);

        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
        private static final Pattern DECIMAL = Pattern.compile("(?:100|\\d{1,2})(?:\\.\\d{1,4})?");

        private final String description;
        private final Class<? extends ParameterValue> type;

        Kind(String description, Class<? extends ParameterValue> type) {
            this.description = description;
            this.type = type;
        }

        /** Parses what a policy or a default states, of which a policy and the page of a rule check the form. */
        public ParameterValue parse(List<String> texts) {
            return switch (this) {
                case TEXT -> new ParameterValue.Text(texts.get(0));
                case INTEGER -> new ParameterValue.Whole(Integer.parseInt(texts.get(0)));
                case BOOLEAN -> new ParameterValue.Flag(texts.get(0).equals("true"));
                case PERCENTAGE -> new ParameterValue.Percentage(new BigDecimal(texts.get(0)));
                case LIST -> new ParameterValue.Patterns(texts);
                case GLOBS -> new ParameterValue.Globs(each(texts, Glob::new));
                case ACTIONS -> new ParameterValue.Actions(each(texts, ActionPattern::parse));
                case PHRASES -> new ParameterValue.Phrases(each(texts, WordPattern::parse));
                case PERCENTAGES -> new ParameterValue.Percentages(each(texts, GlobPercentage::parse));
            };
        }

        private static <T> List<T> each(List<String> texts, Function<String, T> parser) {
            return texts.stream().map(parser).toList();
        }

        /** The kind whose values have a type. */
        public static Kind of(Class<? extends ParameterValue> type) {
            return Arrays.stream(values())
                    .filter(kind -> kind.type == type)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind has values of " + type));
        }

        /** Whether it is a list, of whatever entries. */
        public boolean isList() {
            return this == LIST || this == GLOBS || this == ACTIONS || this == PHRASES;
        }

        /** What a parameter of the kind is, as the end of "expected ...". */
        public String description() {
            return description;
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
