package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.fact.Job;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads from {@code strategy.matrix} the values that each variable can have in any cell. */
final class Matrix {

    /** The axis for variables that only a run knows. */
    static final Job.Axis UNKNOWN_AXIS = new Job.Axis("*", List.of());

    /** The value of a variable in a cell that does not set it; GitHub's null. */
    private static final String UNSET = "";

    private final Map<String, Set<String>> axes = new TreeMap<>();
    private final Set<String> unknown = new TreeSet<>();

    private Matrix() {}

    static List<Job.Axis> axes(YamlNode matrix) {
        Matrix reader = new Matrix();
        reader.read(matrix);
        return reader.result();
    }

    private void read(YamlNode matrix) {
        if (!(matrix instanceof YamlNode.Mapping)) {
            unknown.add(UNKNOWN_AXIS.name());
            return;
        }
        for (YamlNode.Entry axis : matrix.entries()) {
            String name = axis.key().value();
            if (!name.equals("include") && !name.equals("exclude")) {
                values(name, axis.value());
            }
        }
        matrix.get("include").ifPresent(this::include);
    }

    private void values(String name, YamlNode values) {
        if (values instanceof YamlNode.Sequence) {
            add(values.items().stream().map(value -> flatten(name, value)).toList(), Set.of());
        } else {
            unknown.add(name);
        }
    }

    /** Adds new cells, or new variables to existing cells. A new variable may be unset in some cells. */
    private void include(YamlNode include) {
        if (!(include instanceof YamlNode.Sequence)) {
            unknown.add(UNKNOWN_AXIS.name());
            return;
        }
        Set<String> known = Set.copyOf(axes.keySet());
        boolean only = known.isEmpty() && unknown.isEmpty();
        List<Map<String, String>> cells = new ArrayList<>();
        include.items().forEach(cell -> cells.add(flatten("", cell)));
        if (!only) {
            cells.add(Map.of());
        }
        add(cells, known);
    }

    private void add(List<Map<String, String>> cells, Set<String> complete) {
        Set<String> names = new TreeSet<>();
        cells.forEach(cell -> names.addAll(cell.keySet()));
        for (String name : names) {
            Set<String> values = axes.computeIfAbsent(name, key -> new LinkedHashSet<>());
            for (Map<String, String> cell : cells) {
                if (cell.containsKey(name) || !complete.contains(name)) {
                    values.add(cell.getOrDefault(name, UNSET));
                }
            }
        }
    }

    /** Flattens a value: {@code config: {os: linux}} becomes {@code config.os}. */
    private Map<String, String> flatten(String name, YamlNode value) {
        Map<String, String> flat = new TreeMap<>();
        if (value instanceof YamlNode.Mapping) {
            String prefix = name.isEmpty() ? "" : name + ".";
            value.entries()
                    .forEach(entry -> flat.putAll(flatten(prefix + entry.key().value(), entry.value())));
        } else if (value instanceof YamlNode.Sequence || Template.isIn(value.text())) {
            unknown.add(name);
        } else {
            flat.put(name, value.text());
        }
        return flat;
    }

    private List<Job.Axis> result() {
        List<Job.Axis> result = new ArrayList<>();
        if (!unknown.isEmpty()) {
            result.add(UNKNOWN_AXIS);
        }
        axes.forEach((name, values) -> {
            boolean known = unknown.stream().noneMatch(u -> name.equals(u) || name.startsWith(u + "."));
            if (known) {
                result.add(new Job.Axis(name, List.copyOf(values)));
            }
        });
        return result;
    }
}
