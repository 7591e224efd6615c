package dev.guardrail.collect.workflow.expression;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The constants of expressions: {@link #NULL}, Boolean, Double and String, and how GitHub coerces between them. */
final class Scalars {

    /** The expression language's null. */
    static final Object NULL = Optional.empty();

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUES = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSES = Set.of("false", "False", "FALSE");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern RADIX = Pattern.compile("0x([0-9a-fA-F]{1,15})|0o([0-7]{1,20})");

    private Scalars() {}

    /** A plain YAML scalar in the types of the core schema. */
    static Object read(String yaml) {
        if (NULLS.contains(yaml)) {
            return NULL;
        }
        if (TRUES.contains(yaml) || FALSES.contains(yaml)) {
            return TRUES.contains(yaml);
        }
        double number = parse(yaml);
        return Double.isNaN(number) ? yaml : (Object) number;
    }

    static boolean truthy(Object constant) {
        if (constant instanceof Double number) {
            return number != 0 && !number.isNaN();
        }
        return !constant.equals(NULL) && !constant.equals(false) && !constant.equals("");
    }

    /** Texts are equal whatever their case; constants of different types are compared as numbers. */
    static boolean equal(Object left, Object right) {
        if (left instanceof String one && right instanceof String other) {
            return one.equalsIgnoreCase(other);
        }
        return number(left) == number(right);
    }

    /** The order of two constants; empty where a text is not a number and so compares with nothing. */
    static OptionalInt compare(Object left, Object right) {
        if (left instanceof String one && right instanceof String other) {
            return OptionalInt.of(one.toUpperCase(Locale.ROOT).compareTo(other.toUpperCase(Locale.ROOT)));
        }
        double one = number(left);
        double other = number(right);
        return Double.isNaN(one) || Double.isNaN(other)
                ? OptionalInt.empty()
                : OptionalInt.of(one < other ? -1 : one > other ? 1 : 0);
    }

    /** The number that a text writes; NaN where it writes none. */
    static double parse(String text) {
        var radix = RADIX.matcher(text);
        if (radix.matches()) {
            return radix.group(1) != null ? Long.parseLong(radix.group(1), 16) : Long.parseLong(radix.group(2), 8);
        }
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    private static double number(Object constant) {
        if (constant instanceof Double number) {
            return number;
        }
        if (constant instanceof String text) {
            return text.isBlank() ? 0 : parse(text.strip());
        }
        return constant.equals(true) ? 1 : 0;
    }
}
