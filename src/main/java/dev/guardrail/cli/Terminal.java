package dev.guardrail.cli;

import java.util.Locale;
import java.util.Map;

/**
 * What is known of the terminal.
 *
 * @param output whether standard output is one
 * @param error whether standard error is one
 * @param plain whether it wants no colours: {@code NO_COLOR} is set, or it is dumb
 */
record Terminal(boolean output, boolean error, boolean plain) {

    /**
     * Reads what the launcher learned from the shell; from Java 22 on, Java reports a terminal even where there is
     * none.
     */
    static Terminal detect(Map<String, String> environment) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(
                Boolean.getBoolean("guardrail.terminal.output"), Boolean.getBoolean("guardrail.terminal.error"), plain);
    }

    boolean color(Color color) {
        return switch (color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> output && !plain;
        };
    }

    /** When to use colours. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
