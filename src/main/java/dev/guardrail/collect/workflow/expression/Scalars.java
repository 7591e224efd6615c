package dev.guardrail.collect.workflow.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The constants of expressions: {@link #NULL}, Boolean, Double, String, List and Map, and how GitHub coerces between
 * them.
 */
final class Scalars {

    /** The expression language's null. */
    static final Object NULL = Optional.empty();

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUES = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSES = Set.of("false", "False", "FALSE");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern RADIX = Pattern.compile("0x([0-9a-fA-F]{1,15})|0o([0-7]{1,20})");
    private static final Map<String, Double> INFINITE =
            Map.of("Infinity", Double.POSITIVE_INFINITY, "-Infinity", Double.NEGATIVE_INFINITY);

    private Scalars() {}

    /** The constant of an unquoted YAML scalar, by the types of the core schema. */
    static Object read(String yaml) {
        if (NULLS.contains(yaml)) {
            return NULL;
        }
        if (TRUES.contains(yaml) || FALSES.contains(yaml)) {
            return TRUES.contains(yaml);
        }
        double number = INFINITE.containsKey(yaml) ? Double.NaN : parse(yaml);
        return Double.isNaN(number) ? yaml : (Object) number;
    }

    static boolean truthy(Object constant) {
        if (constant instanceof Double number) {
            return number != 0 && !number.isNaN();
        }
        return !constant.equals(NULL) && !constant.equals(false) && !constant.equals("");
    }

    /**
     * Whether two constants are equal. Case does not count in texts. Constants of different types are compared as
     * numbers. A list or a mapping equals only itself.
     */
    static boolean equal(Object left, Object right) {
        if (left instanceof String one && right instanceof String other) {
            return upper(one).equals(upper(other));
        }
        return isPrimitive(left) && isPrimitive(right) ? number(left) == number(right) : left == right;
    }

    /** The order of two constants; empty where they have none, as for a number and a text that is no number. */
    static OptionalInt compare(Object left, Object right) {
        if (left instanceof String one && right instanceof String other) {
            return OptionalInt.of(upper(one).compareTo(upper(other)));
        }
        double one = number(left);
        double other = number(right);
        return Double.isNaN(one) || Double.isNaN(other)
                ? OptionalInt.empty()
                : OptionalInt.of(one < other ? -1 : one > other ? 1 : 0);
    }

    /** The number in a text; NaN where the text is no number. */
    static double parse(String text) {
        var radix = RADIX.matcher(text);
        if (radix.matches()) {
            return radix.group(1) != null ? Long.parseLong(radix.group(1), 16) : Long.parseLong(radix.group(2), 8);
        }
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : INFINITE.getOrDefault(text, Double.NaN);
    }

    static double number(Object constant) {
        if (constant instanceof Double number) {
            return number;
        }
        if (constant instanceof String text) {
            return text.isBlank() ? 0 : parse(text.strip());
        }
        if (!isPrimitive(constant)) {
            return Double.NaN;
        }
        return constant.equals(true) ? 1 : 0;
    }

    static boolean isPrimitive(Object constant) {
        return !(constant instanceof List) && !(constant instanceof Map);
    }

    /** The constant as a text, as for an expression within a longer text. */
    static String text(Object constant) {
        if (constant instanceof Double number) {
            return text(number.doubleValue());
        }
        if (constant.equals(NULL)) {
            return "";
        }
        return constant instanceof List ? "Array" : constant instanceof Map ? "Object" : constant.toString();
    }

    private static String text(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        BigDecimal digits = new BigDecimal(number).round(new MathContext(15)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return number == 0 ? "0" : exponent < -5 || exponent > 14 ? digits.toString() : digits.toPlainString();
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** The name of a property, whose case does not count. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
