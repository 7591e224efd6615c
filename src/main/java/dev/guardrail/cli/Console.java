package dev.guardrail.cli;

import dev.guardrail.cache.UserCache;
import dev.guardrail.cli.Terminal.Color;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.report.annotation.LogLines;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The outside world of a command.
 *
 * @param out for results
 * @param error for messages
 * @param terminal what is known of the terminal
 * @param today the day, in UTC
 * @param environment the variables of the process
 */
record Console(
        PrintStream out, PrintStream error, Terminal terminal, LocalDate today, Map<String, String> environment) {

    Console {
        environment = Map.copyOf(environment);
    }

    /** Prints a text, and masks secrets that it may quote. Nothing in it commands the runner of a CI service. */
    void print(String text) {
        document(LogLines.quiet(text));
    }

    /** Prints a document as it is, of which its format says what it commands, and masks secrets. */
    void document(String text) {
        out.print(SecretMask.maskPrinted(text));
        out.flush();
    }

    /** Prints a message on lines of its own, and masks secrets. */
    void say(String text) {
        error.println(LogLines.quiet(SecretMask.maskPrinted(text)));
    }

    boolean hasCache() {
        return UserCache.folder(environment).isPresent();
    }

    /** The same without the user's cache. */
    Console withoutCache() {
        Map<String, String> without = new HashMap<>(environment);
        without.put(UserCache.VARIABLE, UserCache.OFF);
        return new Console(out, error, terminal, today, without);
    }

    boolean color(Color color) {
        return terminal.color(color);
    }

    /** Does work that names its stages; a person at a terminal sees them if the work takes long. */
    <T> T withProgress(Function<Consumer<String>, T> work) {
        if (!terminal.error()) {
            return work.apply(stage -> {});
        }
        try (Progress progress = Progress.on(error)) {
            return work.apply(progress);
        }
    }
}
