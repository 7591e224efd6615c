package dev.guardrail.collect.coverage;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.CoverageFormat;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds changed source files that are in no report, although reports contain other files of their language. Tools often
 * leave a file that no test loads out of their report, and the file would otherwise look as if nothing were wrong with it.
 */
final class Unreported {

    private final SideCoverage coverage;
    private final Set<String> extensions;
    private final Set<String> complete;

    Unreported(SideCoverage coverage) {
        this.coverage = coverage;
        this.extensions = coverage.reports().stream()
                .flatMap(report -> report.matches().found().values().stream())
                .map(Unreported::extension)
                .collect(Collectors.toSet());
        this.complete = coverage.reports().stream()
                .filter(report -> report.coverage().format() == CoverageFormat.JACOCO_XML
                        || report.coverage().format() == CoverageFormat.JACOCO_EXEC)
                .flatMap(report -> report.matches().found().values().stream())
                .map(Unreported::folder)
                .collect(Collectors.toSet());
    }

    List<Fact> gaps(Collection<ChangedFile> changed, Map<String, List<AddedLine>> added) {
        List<Fact> gaps = new ArrayList<>();
        for (ChangedFile file : changed) {
            if (isWanted(file)
                    && added.getOrDefault(file.path(), List.of()).stream()
                            .anyMatch(line -> !line.text().isBlank())) {
                gaps.add(MatchedReport.gap(
                        Gap.Kind.ABSENT, file.place(), "the file changed but is in no coverage report"));
            }
        }
        return gaps;
    }

    /**
     * JaCoCo leaves a file out where it has no code, an interface say, and lists every other one of a folder. Declarations
     * of TypeScript have none, either.
     */
    private boolean isWanted(ChangedFile file) {
        return file.status() != FileStatus.DELETED
                && file.kind() == FileKind.SOURCE
                && extensions.contains(extension(file.path()))
                && !file.path().endsWith(".d.ts")
                && !coverage.names(file.path())
                && !complete.contains(folder(file.path()));
    }

    private static String extension(String path) {
        return Paths.name(path).replaceFirst(".*\\.", "");
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
