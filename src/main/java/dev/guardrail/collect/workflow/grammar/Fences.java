package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The expressions of a scalar, and whether each is closed.
 *
 * @param expressions the texts between the fences <code>${{</code> and <code>}}</code>
 * @param problem the error in the fences, if any
 */
record Fences(List<String> expressions, Optional<String> problem) {

    Fences {
        expressions = List.copyOf(expressions);
    }

    static boolean isIn(YamlNode.Scalar scalar) {
        return Template.isIn(scalar.value());
    }

    boolean isEmpty() {
        return expressions.isEmpty() && problem.isEmpty();
    }

    static Fences of(YamlNode.Scalar scalar) {
        Template template = Template.of(scalar.value());
        List<String> expressions = new ArrayList<>();
        for (String part : template.expressions()) {
            String expression = part.strip();
            if (expression.isEmpty()) {
                return new Fences(expressions, Optional.of("expected an expression between `${{` and `}}`"));
            }
            // `insert` is the only directive. It inserts one mapping into another.
            if (!expression.equals("insert")) {
                expressions.add(expression);
            }
        }
        return new Fences(
                expressions,
                template.closed()
                        ? Optional.empty()
                        : Optional.of("an expression is not closed; expected `}}` after `${{`"));
    }
}
