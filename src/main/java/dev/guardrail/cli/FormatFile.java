package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.TypeConversionException;

/**
 * The parts of {@code FORMAT=FILE}.
 *
 * @param format the word before the sign
 * @param file the file behind it
 */
record FormatFile(String format, Path file) {

    static FormatFile of(String value) {
        int equals = value.indexOf('=');
        if (equals < 1 || value.substring(equals + 1).isBlank()) {
            throw new TypeConversionException("expected `FORMAT=FILE`, found `" + value + "`");
        }
        return new FormatFile(value.substring(0, equals), Path.of(value.substring(equals + 1)));
    }

    /** Refuses two reports in one file. */
    static void checkApart(Collection<Path> reports) {
        Set<Path> files = new HashSet<>();
        for (Path report : reports) {
            if (!files.add(report.toAbsolutePath().normalize())) {
                throw new UnusableInputException("two `--report` options name the file `" + report + "`");
            }
        }
    }
}
