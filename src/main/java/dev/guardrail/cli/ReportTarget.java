package dev.guardrail.cli;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.format.ReportFormats;
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

    /** The file by the one name that it has. */
    Path normal() {
        return normal(file);
    }

    /** Whether it is written there, whatever name is used for it. */
    boolean isAt(Path other) {
        return normal().equals(normal(other));
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Reads {@code FORMAT=FILE}. */
    static final class Converter implements ITypeConverter<ReportTarget> {

        @Override
        public ReportTarget convert(String value) {
            FormatFile target = FormatFile.of(value);
            ReportFormat format = new FormatWords().convert(target.format());
            if (format == ReportFormats.AUTO) {
                throw new TypeConversionException(
                        "`auto` is a format for standard output; name the format of the file");
            }
            return new ReportTarget(format, target.file());
        }
    }
}
