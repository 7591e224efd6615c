package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.fact.CoverageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Reads coverage reports. Which format a file has is told by its content, never by its name. */
public final class CoverageReader {

    private CoverageReader() {}

    /**
     * Reads a report.
     *
     * @param file where it is
     * @param name what messages call it
     * @param wanted whether the lines of a file with this name, which is the last segment of its path, are wanted in full
     * @param classFolders where the class files of a JaCoCo {@code .exec} are, looked through with all folders below;
     *     a missing folder counts as empty
     * @throws UnusableReportException if it is no readable report, or has no counts
     */
    public static ReportedCoverage read(Path file, String name, Predicate<String> wanted, List<Path> classFolders)
            throws UnusableReportException {
        try {
            check(file);
            CoverageFormat format = Signature.of(file);
            ReportBuilder report = new ReportBuilder(format, wanted);
            reader(format, classFolders).read(file, report);
            return report.build();
        } catch (Refusal e) {
            throw new UnusableReportException(name, e.line(), e.reason());
        } catch (IOException e) {
            // Its message can have a path of this machine.
            throw new UnusableReportException(name, 0, "cannot be read");
        }
    }

    private static void check(Path file) throws Refusal {
        if (Files.isDirectory(file)) {
            throw new Refusal("is a folder; give the report in it");
        }
        if (!Files.exists(file)) {
            throw new Refusal("does not exist");
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal("is not a regular file");
        }
    }

    private static FormatReader reader(CoverageFormat format, List<Path> classFolders) {
        return switch (format) {
            case JACOCO_XML -> new JacocoXml();
            case JACOCO_EXEC -> new JacocoExec(classFolders);
            case COBERTURA -> new Cobertura();
            case LCOV -> new Lcov();
            case COVERAGE_PY -> new CoveragePy();
            case GO_COVERPROFILE -> new GoCoverprofile();
            case CLOVER -> new Clover();
            case OPENCOVER -> new OpenCover();
            case ISTANBUL -> new Istanbul();
        };
    }
}
