package dev.guardrail.engine.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions that an {@code accumulate} of a rule may use. */
final class Accumulated {

    static final String NAMES = "`average`, `collectList`, `collectSet`, `count`, `max`, `min` and `sum`";

    private static final Map<String, Class<?>> RESULTS =
            Map.of("collectList", List.class, "collectSet", Set.class, "count", Long.class);
    private static final Set<String> OF_NUMBERS = Set.of("average", "max", "min", "sum");

    private Accumulated() {}

    static boolean isKnown(String function, int parameters) {
        return parameters == 1 && (RESULTS.containsKey(function) || OF_NUMBERS.contains(function))
                || parameters == 0 && function.equals("count");
    }

    /** Whether a function takes values of a type. */
    static boolean takes(String function, Class<?> value) {
        return !OF_NUMBERS.contains(function) || Members.isNumber(value);
    }

    /** The type of what a function makes of values of a type. */
    static Class<?> result(String function, Class<?> value) {
        if (function.equals("average")) {
            return value == BigDecimal.class ? BigDecimal.class : Double.class;
        }
        return RESULTS.getOrDefault(function, value);
    }
}
