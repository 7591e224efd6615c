package dev.guardrail.collect.workflow.expression;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The combinations of a job's matrix, as GitHub computes them from the axes, {@code exclude} and {@code include}.
 *
 * @param all a mapping of names to constants for each combination; {@link #UNKNOWN} stands for a value that only a run
 *     knows. Where it decides whether an entry applies, there is a combination with the entry and one without it
 * @param known whether these are all combinations; false where a run can add others
 */
public record Cells(List<Map<String, Object>> all, boolean known) {

    /** A value that only a run knows. */
    static final Object UNKNOWN = new Object();

    /** The matrix of an unknown job, or of an unknown caller. */
    public static final Cells ANY = new Cells(List.of(), false);

    /** No matrix: a single job, in which every variable is null. */
    public static final Cells NONE = new Cells(List.of(Map.of()), true);

    /** GitHub's own limit for the jobs of one matrix. */
    private static final int LIMIT = 256;

    /** Each combination alone, with all that is known of it; a single unknown one where a run can add others. */
    public List<Cells> each() {
        return known ? all.stream().map(cell -> new Cells(List.of(cell), true)).toList() : List.of(ANY);
    }

    /** These combinations with some of the variables alone. */
    public Cells only(Set<String> names) {
        return new Cells(
                all.stream()
                        .map(cell -> {
                            Map<String, Object> kept = new LinkedHashMap<>(cell);
                            kept.keySet().retainAll(names);
                            return kept;
                        })
                        .toList(),
                known);
    }

    /** The variables of a single combination as texts, {@code config.os} for one in a mapping, without unknown ones. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        all.stream().limit(1).forEach(cell -> flatten("", cell, texts));
        return texts;
    }

    private static void flatten(String name, Object value, Map<String, String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(name.isEmpty() ? "" + key : name + "." + key, inner, texts));
        } else if (!isUnknown(value) && !(value instanceof List<?>)) {
            texts.put(name, Scalars.text(value));
        }
    }

    /** Reads {@code strategy.matrix}. */
    public static Cells of(YamlNode node) {
        Object matrix = Json.constant(node, Expressions::constant);
        return matrix instanceof Map<?, ?> axes ? of(copy(axes)) : ANY;
    }

    private static Cells of(Map<String, Object> matrix) {
        Object include = matrix.getOrDefault("include", List.of());
        Object exclude = matrix.getOrDefault("exclude", List.of());
        if (!(include instanceof List<?> included) || !included.stream().allMatch(Map.class::isInstance)) {
            return ANY;
        }
        matrix.keySet().removeAll(List.of("include", "exclude"));
        List<Map<String, Object>> cells = product(matrix);
        if (exclude instanceof List<?> excluded) {
            excluded.forEach(entry -> cells.removeIf(cell -> entry instanceof Map<?, ?> e && agreement(cell, e) == 1));
        }
        boolean fits = include(cells, included);
        return !fits || cells.isEmpty() || cells.size() > LIMIT ? ANY : new Cells(cells, true);
    }

    private static List<Map<String, Object>> product(Map<String, Object> axes) {
        List<Map<String, Object>> cells = new ArrayList<>();
        if (!axes.isEmpty()) {
            cells.add(Map.of());
        }
        axes.forEach((name, values) -> {
            List<?> options = values instanceof List<?> list ? list : List.of(UNKNOWN);
            List<Map<String, Object>> before = List.copyOf(cells);
            cells.clear();
            for (Map<String, Object> cell : before) {
                // One combination beyond the limit shows that there are too many.
                options.stream()
                        .limit(LIMIT + 1L - cells.size())
                        .forEach(value -> cells.add(with(cell, Map.of(name, value))));
            }
        });
        return cells;
    }

    /** Adds the included entries. An entry that fits no combination of the axes becomes a new combination. */
    private static boolean include(List<Map<String, Object>> cells, List<?> included) {
        int made = cells.size();
        List<Map<String, Object>> uncertain = new ArrayList<>();
        List<Map<String, Object>> base = List.copyOf(cells);
        for (Object item : included) {
            Map<String, Object> entry = copy((Map<?, ?>) item);
            boolean certain = false;
            for (int i = 0; i < made; i++) {
                int agreement = agreement(base.get(i), entry);
                certain |= agreement == 1;
                if (agreement == 1) {
                    cells.set(i, with(entry, base.get(i), cells.get(i)));
                } else if (agreement == 0) {
                    uncertain.add(with(entry, base.get(i), cells.get(i)));
                }
            }
            if (!certain) {
                cells.add(entry);
            }
            if (cells.size() + uncertain.size() > 2 * LIMIT) {
                return false;
            }
        }
        cells.addAll(uncertain);
        return true;
    }

    /** Whether an entry fits the values of the axes: 1 if it does, -1 if it does not, 0 if only a run knows. */
    private static int agreement(Map<String, Object> cell, Map<?, ?> entry) {
        int agreement = 1;
        for (Map.Entry<?, ?> value : entry.entrySet()) {
            Object own = cell.get(value.getKey());
            if (own != null && (isUnknown(own) || isUnknown(value.getValue()))) {
                agreement = 0;
            } else if (own != null && !own.equals(value.getValue())) {
                return -1;
            }
        }
        return agreement;
    }

    static boolean isUnknown(Object value) {
        return value == UNKNOWN
                || value instanceof List<?> list && list.stream().anyMatch(Cells::isUnknown)
                || value instanceof Map<?, ?> map && map.values().stream().anyMatch(Cells::isUnknown);
    }

    /** A combination with the variables of an entry. Earlier entries may already have added to the combination. */
    private static Map<String, Object> with(
            Map<String, Object> entry, Map<String, Object> base, Map<String, Object> cell) {
        return with(with(cell, entry), base);
    }

    private static Map<String, Object> with(Map<String, Object> cell, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(cell);
        all.putAll(more);
        return all;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> (String) entry.getKey(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
