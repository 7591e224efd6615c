package dev.guardrail.report.explanation;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.fact.Setting;
import dev.guardrail.finding.search.Demand;
import dev.guardrail.finding.search.Demand.Comparison;
import dev.guardrail.finding.search.Value;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Constraints and the values that they compare, in words. */
final class ValueWords {

    /** So many elements of a list are named. */
    private static final int NAMED = 3;

    private static final int LONG = 60;

    private ValueWords() {}

    /** Why a constraint does not hold. */
    static String of(Demand demand) {
        return demand.comparison()
                .map(ValueWords::of)
                .orElseGet(() -> "`" + demand.text() + "` does not hold" + values(demand.values()));
    }

    private static String of(Comparison comparison) {
        return "`" + comparison.left() + "` is " + said(comparison.found()) + ", wanted " + wanted(comparison);
    }

    static String wanted(Comparison comparison) {
        return wanted(comparison.operator(), said(comparison.wanted()));
    }

    private static String wanted(String operator, String value) {
        return switch (operator) {
            case "==" -> value;
            case "!=" -> "anything else";
            case "<" -> "less than " + value;
            case "<=" -> value + " at most";
            case ">" -> "more than " + value;
            default -> value + " at least";
        };
    }

    private static String values(List<Value> values) {
        return values.isEmpty() ? "" : values.stream().map(ValueWords::of).collect(Collectors.joining(", ", ": ", ""));
    }

    static String of(Value value) {
        return "`" + value.name() + "` is " + said(value.value());
    }

    /** A constraint with its variables replaced by what they hold, where that is short. */
    static String filled(Demand demand) {
        String text = demand.text();
        for (Value value : demand.values()) {
            if (!(value.value() instanceof Fact) && !(value.value() instanceof Collection)) {
                String name = Pattern.quote(value.name()) + "(?![\\w.(])";
                text = text.replaceAll(name, Matcher.quoteReplacement(written(value.value())));
            }
        }
        return text;
    }

    /** What a value is, as a rule writes it. */
    private static String written(Object value) {
        return value instanceof Enum<?> constant
                ? constant.getDeclaringClass().getSimpleName() + "." + constant.name()
                : said(value);
    }

    /** What a value is, as a message says it. */
    static String said(Object value) {
        if (value instanceof String text) {
            return "\"" + cut(text) + "\"";
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof Setting setting) {
            return list(setting.values()) + " (" + setting.place() + ")";
        } else if (value instanceof Collection<?> list) {
            return list(list);
        }
        return value instanceof Fact ? name(value) : cut(String.valueOf(value));
    }

    private static String list(Collection<?> values) {
        int more = values.size() - NAMED;
        return values.isEmpty()
                ? "an empty list"
                : values.stream().limit(NAMED).map(ValueWords::said).collect(Collectors.joining(", "))
                        + (more > 0 ? " and " + more + " more" : "");
    }

    /** {@code `Command` "pytest -q"}: a fact by its type and what it says. */
    static String name(Object value) {
        if (!(value instanceof Fact fact)) {
            return said(value);
        }
        String type = "`" + fact.getClass().getSimpleName() + "`";
        String called = fact instanceof Located located ? called(located) : "";
        return called.isEmpty() ? type : type + " \"" + cut(called) + "\"";
    }

    /** What it says or, where that only repeats its type, what it is part of. */
    private static String called(Located fact) {
        if (!fact.identity().equalsIgnoreCase(fact.getClass().getSimpleName())) {
            return fact.identity();
        }
        List<ScopePath.Part> parts = fact.scopeInFile().parts();
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1).name();
    }

    static boolean isSetting(Object value) {
        return value instanceof Setting;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONG
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONG - 1)) + "…";
    }
}
