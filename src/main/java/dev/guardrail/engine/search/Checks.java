package dev.guardrail.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/** The compiled constraints of a pattern. */
final class Checks {

    /** What {@code JoinGuards} add to count combinations. */
    private static final String COUNTED = "BUDGET ";

    private Checks() {}

    /** Whether a constraint holds; unknown where it cannot be asked, such as behind another that does not hold. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** The constraints that have to hold, one by one. */
    static List<Constraint> of(Constraint constraint) {
        List<Constraint> all = new ArrayList<>();
        if (constraint instanceof SingleConstraint single) {
            if (!text(single).isEmpty() && !single.getExprId().startsWith(COUNTED)) {
                all.add(single);
            }
        } else if (constraint.getType() == Constraint.Type.OR) {
            all.add(constraint);
        } else {
            constraint.getChildren().forEach(child -> all.addAll(of(child)));
        }
        return all;
    }

    /** Its own text. */
    static String text(Constraint constraint) {
        return constraint instanceof SingleConstraint single
                ? single.predicateInformation().getStringConstraint()
                : constraint.getChildren().stream().map(Checks::text).collect(Collectors.joining(" || "));
    }

    static Answer ask(Constraint constraint, Map<String, Object> values) {
        if (constraint instanceof SingleConstraint single) {
            return ask(single, values);
        }
        List<Answer> answers = constraint.getChildren().stream()
                .map(child -> ask(child, values))
                .toList();
        return answers.contains(Answer.YES)
                ? Answer.YES
                : answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    private static Answer ask(SingleConstraint constraint, Map<String, Object> values) {
        Variable<?>[] variables = constraint.getVariables();
        Object[] arguments = new Object[variables.length];
        for (int i = 0; i < variables.length; i++) {
            Object value = values.get(variables[i].getName());
            if (value == null) {
                return Answer.UNKNOWN;
            }
            arguments[i] = value;
        }
        try {
            return constraint.getPredicate().test(arguments) ? Answer.YES : Answer.NO;
        } catch (Exception e) {
            return Answer.UNKNOWN;
        }
    }
}
