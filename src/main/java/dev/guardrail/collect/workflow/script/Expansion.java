package dev.guardrail.collect.workflow.script;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words after their expansion.
 *
 * @param fields the values; a word gives any number of them
 * @param state the state after the expansion, as substitutions run commands
 * @param status the status of the last substitution, or 0 where there was none
 * @param several whether a value stands for any number of words
 */
record Expansion(List<Value> fields, State state, int status, boolean several) {

    /** All values, joined to one text. */
    Value joined() {
        boolean tainted = fields.stream().anyMatch(Value::tainted);
        long length = fields.stream().mapToLong(field -> field.text().length()).sum();
        return fields.size() > 1 && length > Value.LIMIT
                ? new Value("…", false, tainted)
                : new Value(
                        fields.stream().map(Value::text).collect(Collectors.joining(" ")),
                        fields.stream().allMatch(Value::known),
                        tainted);
    }
}
