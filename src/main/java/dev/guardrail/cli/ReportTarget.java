package dev.guardrail.cli;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.rule.Names;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that is written to a file.
 *
 * @param format the format of the report
 * @param file the file that it is written to
 */
record ReportTarget(ReportFormat format, Path file) {

    /** Reads {@code FORMAT=FILE}. */
    static final class Converter implements ITypeConverter<ReportTarget> {

        @Override
        public ReportTarget convert(String value) {
            int equals = value.indexOf('=');
            if (equals < 1 || value.substring(equals + 1).isBlank()) {
                throw new TypeConversionException("expected `FORMAT=FILE`, found `" + value + "`");
            }
            // Formats are case-insensitive here, as picocli takes them for --format.
            String word = value.substring(0, equals).toLowerCase(Locale.ROOT);
            ReportFormat format = Names.constant(ReportFormat.class, word)
                    .orElseThrow(() -> new TypeConversionException(
                            "unknown format `" + word + "`" + Names.suggestion(word, Names.words(ReportFormat.class))));
            return new ReportTarget(format, Path.of(value.substring(equals + 1)));
        }
    }
}
