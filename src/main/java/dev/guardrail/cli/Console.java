package dev.guardrail.cli;

import dev.guardrail.cli.Terminal.Color;
import dev.guardrail.collect.secret.SecretMask;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a command has of the world outside.
 *
 * @param out for what was asked for
 * @param error for what has to be said besides
 * @param terminal what is known of the terminal
 * @param today the day, in UTC
 * @param environment the variables of the process
 */
record Console(
        PrintStream out, PrintStream error, Terminal terminal, LocalDate today, Map<String, String> environment) {

    Console {
        environment = Map.copyOf(environment);
    }

    /** Prints a text as it is, but for secrets: whatever a report quotes, it tells none. */
    void print(String text) {
        out.print(SecretMask.maskPrinted(text));
        out.flush();
    }

    /** Says what has to be said besides on lines of their own, without secrets. */
    void say(String text) {
        error.println(SecretMask.maskPrinted(text));
    }

    boolean color(Color color) {
        return terminal.color(color);
    }

    /** Does work that says what it is doing; a person at a terminal sees it if it takes long. */
    <T> T withProgress(Function<Consumer<String>, T> work) {
        if (!terminal.error()) {
            return work.apply(stage -> {});
        }
        try (Progress progress = Progress.on(error)) {
            return work.apply(progress);
        }
    }
}
