package dev.guardrail.cli;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.rule.Names;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that is written to a file.
 *
 * @param format how
 * @param file where
 */
record ReportTarget(ReportFormat format, Path file) {

    /** Reads {@code FORMAT=FILE}. */
    static final class Converter implements ITypeConverter<ReportTarget> {

        @Override
        public ReportTarget convert(String value) {
            int equals = value.indexOf('=');
            if (equals < 1 || equals == value.length() - 1) {
                throw new TypeConversionException("expected FORMAT=FILE, found \"" + value + "\"");
            }
            String word = value.substring(0, equals);
            ReportFormat format = Arrays.stream(ReportFormat.values())
                    .filter(known -> known.toString().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("unknown format \"" + word + "\"" + suggestion(word)));
            return new ReportTarget(format, Path.of(value.substring(equals + 1)));
        }

        private static String suggestion(String word) {
            return Names.suggestion(
                    word,
                    Arrays.stream(ReportFormat.values())
                            .map(ReportFormat::toString)
                            .toList());
        }
    }
}
