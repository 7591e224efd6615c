package dev.guardrail.engine.search;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.AccumulatePattern;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Declaration;
import org.drools.model.DeclarationSource;
import org.drools.model.EntryPoint;
import org.drools.model.Pattern;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A variable that has a value in each match of some conditions.
 *
 * @param variable the variable
 * @param matched whether it holds what a pattern matched, and not a property of it or a result
 */
record Holder(Variable<?> variable, boolean matched) {

    /** The variables of conditions that all hold, in their order. */
    static List<Holder> of(List<Condition> conditions) {
        List<Holder> holders = new ArrayList<>();
        for (Condition condition : conditions) {
            of(condition).stream()
                    .filter(holder -> holders.stream().noneMatch(holder::isSame))
                    .forEach(holders::add);
        }
        return holders;
    }

    private static List<Holder> of(Condition condition) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            return Groups.results(accumulate).stream()
                    .map(result -> new Holder(result, false))
                    .toList();
        } else if (condition instanceof Pattern<?> pattern) {
            List<Holder> holders = new ArrayList<>(List.of(new Holder(pattern.getPatternVariable(), true)));
            for (Binding binding : pattern.getBindings()) {
                holders.add(new Holder(binding.getBoundVariable(), false));
            }
            return holders;
        }
        return switch (condition.getType()) {
            case AND -> of(condition.getSubConditions());
            case OR -> inAll(condition.getSubConditions());
            default -> List.of();
        };
    }

    private static List<Holder> inAll(List<Condition> alternatives) {
        List<Holder> common = new ArrayList<>(of(alternatives.subList(0, 1)));
        alternatives.forEach(alternative -> {
            List<Holder> own = of(List.of(alternative));
            common.removeIf(holder -> own.stream().noneMatch(holder::isSame));
        });
        return common;
    }

    private boolean isSame(Holder other) {
        return other.variable.getName().equals(variable.getName());
    }

    String name() {
        return variable.getName();
    }

    /** Whether it holds a fact of the base. */
    boolean isOfBase() {
        return source(variable) instanceof EntryPoint;
    }

    /** Where a pattern looks; null where it looks at the facts of its own side. */
    static @Nullable DeclarationSource source(Variable<?> variable) {
        return variable instanceof Declaration<?> declaration ? declaration.getSource() : null;
    }
}
