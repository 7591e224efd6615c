package dev.guardrail.collect.workflow.script;

import java.util.Set;

/**
 * The options of a program.
 *
 * @param withValue the options whose value is the next word
 */
record Options(Set<String> withValue) {

    static final Options NONE = new Options(Set.of());

    /** The options of a list that is separated by spaces. */
    static Options of(String withValue) {
        return withValue.isEmpty() ? NONE : new Options(Set.of(withValue.split(" ")));
    }

    /** Whether a word is an option; so is Cargo's {@code +nightly}. */
    static boolean isOption(String word) {
        return word.length() > 1 && (word.startsWith("-") || word.startsWith("+"));
    }

    boolean takesValue(String word) {
        return withValue.contains(word);
    }

    /** The number of words of an option, with the option itself. */
    int width(String word) {
        return takesValue(word) ? 2 : 1;
    }
}
