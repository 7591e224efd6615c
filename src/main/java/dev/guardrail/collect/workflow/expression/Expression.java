package dev.guardrail.collect.workflow.expression;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A parsed expression.
 *
 * @param root the whole
 * @param compared the constants that each part is compared with, by the part's id
 * @param reads the properties of contexts that it reads, dotted and in lower case, up to the first name that is
 *     computed: {@code steps} for {@code steps.*.outcome}
 * @param spans where each part stands, without the parentheses around it; parts are told apart by identity
 */
record Expression(Node root, Map<Integer, Set<Object>> compared, Set<String> reads, IdentityHashMap<Node, Span> spans) {

    Set<Object> comparedWith(int id) {
        return compared.getOrDefault(id, Set.of());
    }
}
