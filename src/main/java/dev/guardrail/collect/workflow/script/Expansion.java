package dev.guardrail.collect.workflow.script;

import java.util.List;

/**
 * Words after their expansion.
 *
 * @param fields the values; a word may have become none or several
 * @param state the way that it took: substitutions run commands
 * @param status of the last substitution, or 0 where there was none
 * @param several whether a value stands for any number of words
 */
record Expansion(List<Value> fields, State state, int status, boolean several) {

    /** All of it as one text. */
    Value joined() {
        return fields.stream()
                .reduce((one, next) -> one.and(Value.of(" ")).and(next))
                .orElse(Value.EMPTY);
    }
}
