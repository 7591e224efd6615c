package dev.guardrail.collect.workflow.expression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A whole context of which some properties are assumed to have known values: {@code steps} in {@code steps.*.outcome}. */
final class Assumed {

    private Assumed() {}

    /**
     * The steps or jobs that something is assumed of, and one more of which any outcome is tried; unknown where nothing is
     * assumed of any.
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
