package dev.guardrail.collect.workflow.expression;

import java.util.Map;
import java.util.Set;

/**
 * A parsed expression.
 *
 * @param root the whole
 * @param compared the constants that each part, by its id, is compared with
 */
record Expression(Node root, Map<Integer, Set<Object>> compared) {

    Set<Object> comparedWith(int id) {
        return compared.getOrDefault(id, Set.of());
    }
}
