package dev.guardrail.engine;

import dev.guardrail.UnusableInputException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits for what nobody vouches for. The classes of a project's rules call it, because {@link RuleClasses} put the calls there when it loaded them. No rule
 * can call it itself. Classes of built-in rules have no such calls.
 */
public final class Budget {

    private Budget() {}

    /**
     * Does something that a hostile input may keep busy for ever, on a thread of its own.
     *
     * @param what what does it, as the subject of a message
     * @throws UnusableInputException if it does not end in time or in memory
     */
    public static <T> T within(int seconds, String what, Supplier<T> work) {
        try {
            return RuleThread.run(Limits.ofSeconds(seconds), work);
        } catch (RuleThread.Ended ended) {
            throw new UnusableInputException(what + " " + ended.reason(), ended);
        }
    }

    /** Ends the run of the rules if they had enough. */
    public static void check() {
        if (Thread.currentThread() instanceof RuleThread thread) {
            thread.check();
        }
    }

    /** Counts a combination of facts that a rule has Drools make. */
    static void count(String rule) {
        if (Thread.currentThread() instanceof RuleThread thread) {
            thread.count(rule);
        }
    }

    /** A matcher that ends the run of the rules if it takes too long: backtracking reads characters again and again. */
    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new WatchedText(text));
    }

    /** A text that notices how often it is read. */
    private static final class WatchedText implements CharSequence {

        private static final int OFTEN = 1024;

        private final CharSequence text;
        private int reads;

        WatchedText(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++reads % OFTEN == 0) {
                check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
