package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.Truth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Evaluates an expression in all possible cases. A case that ends in an error does not count. */
final class Cases {

    /** At most so many parts are evaluated after the first case. If that is not enough, nothing is concluded. */
    private static final int LIMIT = 20_000;

    private Cases() {}

    static Truth truth(Expression expression, Contexts contexts, boolean informed) {
        World world = new World();
        Evaluator evaluator = new Evaluator(expression, contexts, world, informed);
        Set<Truth> seen = EnumSet.noneOf(Truth.class);
        boolean more = true;
        while (more && seen.size() < 2 && evaluator.work() <= LIMIT) {
            truth(evaluator).ifPresent(seen::add);
            more = world.next();
        }
        return more || seen.size() != 1 ? Truth.SOMETIMES : seen.iterator().next();
    }

    private static Optional<Truth> truth(Evaluator evaluator) {
        try {
            return Optional.of(evaluator.evaluate().truthy() ? Truth.ALWAYS : Truth.NEVER);
        } catch (EvaluationException e) {
            return Optional.empty();
        }
    }

    /** The possible values; empty where some possible value is not known. */
    static Set<Object> values(Expression expression, Contexts contexts) {
        World world = new World();
        Evaluator evaluator =
                new Evaluator(expression, contexts, world, !contexts.assumed().isEmpty());
        Set<Object> values = new HashSet<>();
        do {
            try {
                if (evaluator.work() > LIMIT || !(evaluator.evaluate() instanceof Value.Known known)) {
                    return Set.of();
                }
                values.add(known.constant());
            } catch (EvaluationException e) {
                return Set.of();
            }
        } while (world.next());
        return values;
    }
}
