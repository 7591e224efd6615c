package dev.guardrail.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/** One run of the command line, as another process would see it. */
record Invocation(int code, String out, String error) {

    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");

    /** Runs a command without a terminal. */
    static Invocation of(String... arguments) {
        return at(TODAY, new Terminal(false, false, false), arguments);
    }

    static Invocation at(LocalDate today, Terminal terminal, String... arguments) {
        return with(Map.of(), today, terminal, arguments);
    }

    /** Runs a command without a terminal, where variables are set. */
    static Invocation with(Map<String, String> environment, String... arguments) {
        return with(environment, TODAY, new Terminal(false, false, false), arguments);
    }

    /** Runs a command on a day, where variables are set. */
    static Invocation with(Map<String, String> environment, LocalDate today, Terminal terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                terminal,
                today,
                environment);
        int code = new Main(console).run(arguments);
        return new Invocation(code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }
}
