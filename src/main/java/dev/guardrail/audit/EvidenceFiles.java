package dev.guardrail.audit;

import static java.util.function.Predicate.not;

import dev.guardrail.collect.GivenFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files with evidence about a change that are not, or not known to be, in its repository.
 *
 * @param coverage coverage reports of the head
 * @param found coverage reports in the usual places, which nobody gave; used if {@code coverage} is empty
 * @param baseCoverage coverage reports of the base
 * @param tests test reports of the head
 * @param foundTests test reports in the usual places, which nobody gave; used if {@code tests} is empty
 * @param classFolders folders with class files for JaCoCo's execution data
 * @param ci files with the results of the checks of the head
 * @param plan the plan of the milestone; if empty, the plan is searched in the repository
 * @param milestone the milestone under audit; if empty, the plan names it
 */
public record EvidenceFiles(
        List<GivenFile> coverage,
        List<GivenFile> found,
        List<GivenFile> baseCoverage,
        List<GivenFile> tests,
        List<GivenFile> foundTests,
        List<Path> classFolders,
        List<GivenFile> ci,
        Optional<GivenFile> plan,
        String milestone) {

    /** No files. */
    public static final EvidenceFiles NOTHING = new EvidenceFiles(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), "");

    public EvidenceFiles {
        coverage = List.copyOf(coverage);
        found = List.copyOf(found);
        baseCoverage = List.copyOf(baseCoverage);
        tests = List.copyOf(tests);
        foundTests = List.copyOf(foundTests);
        classFolders = List.copyOf(classFolders);
        ci = List.copyOf(ci);
    }

    /** The names of the files in reports. */
    Set<String> names() {
        return Stream.of(
                        reports(),
                        testReports(),
                        baseCoverage,
                        ci,
                        plan.stream().toList())
                .flatMap(List::stream)
                .map(GivenFile::name)
                .collect(Collectors.toSet());
    }

    /** These files, for another milestone. */
    public EvidenceFiles withMilestone(String other) {
        return new EvidenceFiles(coverage, found, baseCoverage, tests, foundTests, classFolders, ci, plan, other);
    }

    /** These files, with coverage and test reports of the usual places. */
    public EvidenceFiles withFound(List<GivenFile> reports, List<GivenFile> testReports) {
        return new EvidenceFiles(
                coverage, reports, baseCoverage, tests, testReports, classFolders, ci, plan, milestone);
    }

    /**
     * These files, after an examination of every report and every file of check results. A plan is not examined,
     * because plans are committed.
     */
    EvidenceFiles examined(UnaryOperator<GivenFile> examination) {
        return new EvidenceFiles(
                each(coverage, examination),
                each(found, examination),
                each(baseCoverage, examination),
                each(tests, examination),
                each(foundTests, examination),
                classFolders,
                each(ci, examination),
                plan,
                milestone);
    }

    private static List<GivenFile> each(List<GivenFile> files, UnaryOperator<GivenFile> examination) {
        return files.stream().map(examination).toList();
    }

    /** Whether there is any file. */
    boolean hasFiles() {
        return Stream.of(coverage, found, baseCoverage, tests, foundTests, ci).anyMatch(not(List::isEmpty));
    }

    /** The test reports of the head: the given ones, or else the ones in the usual places. */
    List<GivenFile> testReports() {
        return tests.isEmpty() ? foundTests : tests;
    }

    /** The coverage reports of the head: the given ones, or else the ones in the usual places. */
    List<GivenFile> reports() {
        return coverage.isEmpty() ? found : coverage;
    }
}
