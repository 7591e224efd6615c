package dev.guardrail.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;

/**
 * The conditions of a compiled rule as its file has them. The compiler makes two of an {@code accumulate} whose result has a
 * constraint, in either order.
 */
final class Groups {

    private Groups() {}

    /** The conditions of a rule, in the order of its file. */
    static List<List<Condition>> of(Rule rule) {
        return of(((Condition) rule.getView()).getSubConditions());
    }

    static List<List<Condition>> of(List<Condition> nested) {
        List<Condition> conditions = flat(nested);
        Map<Variable<?>, Condition> makers = new HashMap<>();
        for (Condition condition : conditions) {
            if (condition instanceof AccumulatePattern<?> accumulate) {
                results(accumulate).forEach(result -> makers.put(result, condition));
            }
        }
        Map<Condition, List<Condition>> groups = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            if (condition.getType() != Condition.Type.CONSEQUENCE) {
                Condition leader = condition instanceof Pattern<?> pattern && !(condition instanceof AccumulatePattern)
                        ? makers.getOrDefault(pattern.getPatternVariable(), condition)
                        : condition;
                groups.computeIfAbsent(leader, key -> new ArrayList<>()).add(condition);
            }
        }
        return List.copyOf(groups.values());
    }

    /** The parser takes conditions out of a group that has to hold as a whole. */
    private static List<Condition> flat(List<Condition> conditions) {
        List<Condition> flat = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition.getType() == Condition.Type.AND) {
                flat.addAll(flat(condition.getSubConditions()));
            } else {
                flat.add(condition);
            }
        }
        return flat;
    }

    static List<Variable<?>> results(AccumulatePattern<?> accumulate) {
        List<Variable<?>> results = new ArrayList<>();
        Arrays.stream(accumulate.getAccumulateFunctions())
                .map(AccumulateFunction::getResult)
                .forEach(results::add);
        return results;
    }
}
