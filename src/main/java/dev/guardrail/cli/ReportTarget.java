package dev.guardrail.cli;

import dev.guardrail.report.ReportFormat;
import java.nio.file.Path;
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
            ReportFormat format = new FormatWords().convert(value.substring(0, equals));
            return new ReportTarget(format, Path.of(value.substring(equals + 1)));
        }
    }
}
