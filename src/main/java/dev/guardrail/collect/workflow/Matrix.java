package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Job;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code strategy.matrix} to the values that each variable can take in any cell. */
final class Matrix {

    /** The axis that stands for whatever only a run will know. */
    private static final String UNKNOWN = "*";

    /** The value of a variable in a cell that does not set it: null. */
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
            unknown.add(UNKNOWN);
            return;
        }
        for (YamlNode.Entry axis : matrix.entries()) {
            String name = axis.key().value();
            if (!name.equals("include") && !name.equals("exclude")) {
                values(name, axis.value());
            }
        }
        matrix.get("include").ifPresent(include -> include(include, axes.isEmpty() && unknown.isEmpty()));
    }

    private void values(String name, YamlNode values) {
        if (values instanceof YamlNode.Sequence) {
            values.items().forEach(value -> value(name, value));
            unsetWhereMissing(name + ".", values.items());
        } else {
            unknown.add(name);
        }
    }

    /** Where the values of a variable are mappings, not each has to have all keys. */
    private void unsetWhereMissing(String prefix, List<YamlNode> cells) {
        axes.forEach((axis, texts) -> {
            if (axis.startsWith(prefix)
                    && !cells.stream().allMatch(cell -> sets(cell, axis.substring(prefix.length())))) {
                texts.add(UNSET);
            }
        });
    }

    private void value(String name, YamlNode value) {
        if (value instanceof YamlNode.Mapping) {
            value.entries().forEach(entry -> value(name + "." + entry.key().value(), entry.value()));
        } else if (value instanceof YamlNode.Sequence || value.text().contains("${{")) {
            unknown.add(name);
        } else {
            axes.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value.text());
        }
    }

    private void include(YamlNode include, boolean only) {
        if (!(include instanceof YamlNode.Sequence)) {
            unknown.add(UNKNOWN);
            return;
        }
        Set<String> before = Set.copyOf(axes.keySet());
        include.items()
                .forEach(cell ->
                        cell.entries().forEach(entry -> value(entry.key().value(), entry.value())));
        for (Map.Entry<String, Set<String>> axis : axes.entrySet()) {
            boolean everywhere = only && include.items().stream().allMatch(cell -> sets(cell, axis.getKey()));
            if (!before.contains(axis.getKey()) && !everywhere) {
                axis.getValue().add(UNSET);
            }
        }
    }

    private static boolean sets(YamlNode cell, String axis) {
        YamlNode node = cell;
        for (String segment : axis.split("\\.")) {
            var value = node.get(segment);
            if (value.isEmpty()) {
                return false;
            }
            node = value.get();
        }
        return true;
    }

    private List<Job.Axis> result() {
        List<Job.Axis> result = new ArrayList<>();
        if (!unknown.isEmpty()) {
            result.add(new Job.Axis(UNKNOWN, List.of()));
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
