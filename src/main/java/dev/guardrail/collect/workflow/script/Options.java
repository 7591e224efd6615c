package dev.guardrail.collect.workflow.script;

import java.util.Set;

/**
 * The options of a program.
 *
 * @param withValue those whose value is the next word
 */
record Options(Set<String> withValue) {

    static final Options NONE = new Options(Set.of());

    /** The options that a table names, separated by spaces. */
    static Options of(String withValue) {
        return withValue.isEmpty() ? NONE : new Options(Set.of(withValue.split(" ")));
    }

    /** Cargo's {@code +nightly} is an option like any other. */
    static boolean isOption(String word) {
        return word.length() > 1 && (word.startsWith("-") || word.startsWith("+"));
    }

    boolean takesValue(String word) {
        return withValue.contains(word);
    }

    /** How many words the option takes, itself included. */
    int width(String word) {
        return takesValue(word) ? 2 : 1;
    }
}
