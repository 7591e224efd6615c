package dev.guardrail.collect.workflow.expression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds a whole context with assumed values for some properties: {@code steps} in {@code steps.*.outcome}. */
final class Assumed {

    private Assumed() {}

    /**
     * The steps or jobs with assumed values, and one more, whose outcome takes each possible value; unknown where no
     * value is assumed.
     */
    static Object whole(String context, Map<String, String> assumed, World world) {
        Map<String, Map<String, Object>> parts = new TreeMap<>();
        assumed.forEach((path, value) -> {
            String[] names = path.split("\\.", 4);
            if (names.length > 2 && names[0].equals(context)) {
                parts.computeIfAbsent(names[1], unseen -> new TreeMap<>())
                        .put(names[2], names.length == 3 ? value : Map.of(names[3], value));
            }
        });
        if (parts.isEmpty()) {
            return Cells.UNKNOWN;
        }
        List<Object> outcomes = Contexts.OUTCOMES;
        Object outcome = outcomes.get(world.choose("others", outcomes.size()));
        parts.put("", Map.of("outcome", outcome, "conclusion", outcome, "result", outcome));
        return parts;
    }
}
