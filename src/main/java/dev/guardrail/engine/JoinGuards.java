package dev.guardrail.engine;

import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.constraints.SingleConstraint2;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate2;
import org.drools.model.patterns.PatternImpl;
import org.jspecify.annotations.Nullable;

/**
 * Adds a constraint to every join of a rule of a project, which counts in the {@link Budget} and is always true. Drools makes
 * all combinations of facts before a rule fires; what it keeps of them fills the memory, and it calls nothing of ours
 * meanwhile.
 */
final class JoinGuards {

    private final String rule;

    private JoinGuards(String rule) {
        this.rule = rule;
    }

    static void add(Rule rule) {
        new JoinGuards(rule.getName()).add(rule.getView(), null);
    }

    /**
     * Guards the patterns of a condition.
     *
     * @param first what the first pattern before it matches on, which the others are joined with; null if there is none
     * @return the same for what comes after it
     */
    private @Nullable Variable<?> add(Condition condition, @Nullable Variable<?> first) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            add(accumulate.getCondition(), first);
            return first;
        } else if (condition instanceof PatternImpl<?> pattern) {
            return join(pattern, first);
        }
        Variable<?> known = first;
        for (Condition part : condition.getSubConditions()) {
            Variable<?> after = add(part, known);
            known = condition.getType() == Condition.Type.AND ? after : known;
        }
        return condition.getType() == Condition.Type.AND ? known : first;
    }

    private Variable<?> join(PatternImpl<?> pattern, @Nullable Variable<?> first) {
        if (first == null) {
            return pattern.getPatternVariable();
        }
        pattern.addConstraint(constraint(pattern.getPatternVariable(), first));
        return first;
    }

    private <A, B> SingleConstraint2<A, B> constraint(Variable<A> pattern, Variable<B> first) {
        return new SingleConstraint2<>("BUDGET " + rule, pattern, first, new Count<>(rule));
    }

    /** Counts a combination. */
    private record Count<A, B>(String rule) implements Predicate2<A, B>, HashedExpression {

        @Override
        public boolean test(A one, B other) {
            Budget.count(rule);
            return true;
        }

        @Override
        public String getExpressionHash() {
            return "BUDGET " + rule;
        }
    }
}
