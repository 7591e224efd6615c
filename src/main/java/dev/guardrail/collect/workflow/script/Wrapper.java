package dev.guardrail.collect.workflow.script;

import java.util.Set;

/**
 * A program that runs the command after it.
 *
 * @param options its own options
 * @param operands the number of words between its options and the command
 * @param marker the option after which the command comes, and without which it runs none: {@code -m}; empty where it
 *     needs no such option
 * @param unless the options with which it runs nothing
 * @param behind the words after which the command comes, whatever precedes them; empty where there are none
 */
record Wrapper(Options options, int operands, String marker, Set<String> unless, Set<String> behind) {

    static Wrapper of(String withValue) {
        return new Wrapper(Options.of(withValue), 0, "", Set.of(), Set.of());
    }

    static Wrapper withOperands(int operands, String withValue) {
        return new Wrapper(Options.of(withValue), operands, "", Set.of(), Set.of());
    }

    static Wrapper after(String marker, String withValue) {
        return new Wrapper(Options.of(withValue), 0, marker, Set.of(), Set.of());
    }

    static Wrapper unless(String... options) {
        return new Wrapper(Options.NONE, 0, "", Set.of(options), Set.of());
    }

    static Wrapper behind(String... words) {
        return new Wrapper(Options.NONE, 0, "", Set.of(), Set.of(words));
    }
}
