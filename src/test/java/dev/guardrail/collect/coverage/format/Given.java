package dev.guardrail.collect.coverage.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A report that a test wrote, and what becomes of it. All lines of all files are wanted. */
final class Given {

    private final byte[] content;

    Given(byte[] content) {
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    static Given text(String text) {
        return text(text, StandardCharsets.UTF_8);
    }

    static Given text(String text, Charset charset) {
        return new Given(text.getBytes(charset));
    }

    ReportedCoverage read() {
        return read(file -> true);
    }

    ReportedCoverage read(Predicate<String> wanted) {
        try {
            return reading(wanted, List.of());
        } catch (UnusableReportException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** The message without the file's name. */
    String refusal() {
        return refusal(List.of());
    }

    String refusal(List<Path> classFolders) {
        UnusableReportException refused =
                catchThrowableOfType(UnusableReportException.class, () -> reading(file -> true, classFolders));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).startsWith("the report: ").doesNotContain("\n");
        return refused.getMessage().substring("the report: ".length());
    }

    ReportedCoverage reading(Predicate<String> wanted, List<Path> classFolders) throws UnusableReportException {
        try {
            Path file = Files.createTempFile("report", "");
            try {
                return CoverageReader.read(Files.write(file, content), "the report", wanted, classFolders);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one file of a report that has one. */
    static ReportedFile only(ReportedCoverage coverage) {
        assertThat(coverage.files()).hasSize(1);
        return coverage.files().get(0);
    }
}
