package dev.guardrail.api;

import java.nio.file.Path;
import java.util.List;

/**
 * Reports about the head. Where there are none of a kind, the reports in the usual places are used if the head is checked out.
 *
 * @param coverage coverage reports
 * @param tests test reports
 * @param classes folders with class files, for reports that are JaCoCo's execution data
 */
public record EvidencePaths(List<Path> coverage, List<Path> tests, List<Path> classes) {

    /** None that are named. */
    public static final EvidencePaths NONE = new EvidencePaths(List.of(), List.of(), List.of());

    public EvidencePaths {
        coverage = List.copyOf(coverage);
        tests = List.copyOf(tests);
        classes = List.copyOf(classes);
    }
}
