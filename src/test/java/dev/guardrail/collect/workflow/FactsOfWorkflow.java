package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Expression;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The facts of one workflow, for tests. */
final class FactsOfWorkflow {

    static final String PATH = ".github/workflows/ci.yml";

    private FactsOfWorkflow() {}

    static List<Expression> expressions(String text) {
        return only(Expression.class, text);
    }

    static <T> List<T> only(Class<T> type, String text) {
        return WorkflowCollector.read(PATH, text.getBytes(StandardCharsets.UTF_8)).facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
