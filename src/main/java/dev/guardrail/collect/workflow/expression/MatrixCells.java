package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.Job;
import dev.guardrail.fact.Truth;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Evaluates an expression in every combination of the matrix variables that it reads. */
final class MatrixCells {

    /** GitHub's own limit for the jobs of one matrix. */
    private static final int LIMIT = 256;

    private static final String DYNAMIC = "*";
    private static final Value NULL = new Value.Known(Scalars.NULL);

    private final Map<String, List<String>> axes = new TreeMap<>();

    MatrixCells(List<Job.Axis> matrix) {
        matrix.forEach(axis -> axes.put(axis.name().toLowerCase(Locale.ROOT), axis.values()));
    }

    Truth judge(Expression expression) {
        Map<String, List<Value>> domains = new TreeMap<>();
        expression.variables().forEach(variable -> domains.put(variable, List.copyOf(values(variable))));
        long cells = 1;
        for (List<Value> domain : domains.values()) {
            cells *= domain.size();
            if (cells > LIMIT) {
                return Truth.SOMETIMES;
            }
        }
        Set<Truth> seen = EnumSet.noneOf(Truth.class);
        for (int cell = 0; cell < cells; cell++) {
            Map<String, Value> variables = cell(domains, cell);
            seen.add(expression.term().evaluate(variables::get).truth());
        }
        return seen.size() == 1 ? seen.iterator().next() : Truth.SOMETIMES;
    }

    /** The values of one cell: its number is written in digits whose bases are the sizes of the domains. */
    private static Map<String, Value> cell(Map<String, List<Value>> domains, int number) {
        Map<String, Value> variables = new TreeMap<>();
        int rest = number;
        for (Map.Entry<String, List<Value>> domain : domains.entrySet()) {
            int size = domain.getValue().size();
            variables.put(domain.getKey(), domain.getValue().get(rest % size));
            rest /= size;
        }
        return variables;
    }

    private Set<Value> values(String variable) {
        if (axes.containsKey(DYNAMIC)) {
            return Set.of(Value.unknown());
        }
        Set<Value> values = new LinkedHashSet<>();
        axes.getOrDefault(variable, List.of()).forEach(text -> values.add(new Value.Known(Scalars.read(text))));
        if (axes.keySet().stream().anyMatch(axis -> axis.startsWith(variable + "."))) {
            values.add(Value.unknown());
        }
        // A scalar has no properties: where an axis mixes it with mappings, theirs are null in its cells.
        if (values.isEmpty() || axes.keySet().stream().anyMatch(axis -> variable.startsWith(axis + "."))) {
            values.add(NULL);
        }
        return values;
    }
}
