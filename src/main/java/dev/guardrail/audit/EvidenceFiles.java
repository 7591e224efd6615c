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
 * The evidence about a change that is not in its repository, or not known to be.
 *
 * @param coverage coverage reports of the head
 * @param found coverage reports that nobody gave, and that stand where tools put them; used where none is given
 * @param baseCoverage coverage reports of the base
 * @param tests test reports of the head
 * @param foundTests test reports that nobody gave, likewise
 * @param classFolders where class files are that JaCoCo's execution data may be about
 * @param ci what GitHub says of the checks of the head
 * @param plan the plan of the milestone, where it is not to be looked for
 * @param milestone the milestone under audit; empty where the plan is to say it
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

    /** Nothing. */
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

    /** What reports call the files. */
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

    /** The same with coverage and test reports that were found. */
    public EvidenceFiles withFound(List<GivenFile> reports, List<GivenFile> testReports) {
        return new EvidenceFiles(
                coverage, reports, baseCoverage, tests, testReports, classFolders, ci, plan, milestone);
    }

    /** The same with every report and every status of checks examined. A plan is committed by its nature. */
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

    /** The test reports of the head: those that were given, or else those that were found. */
    List<GivenFile> testReports() {
        return tests.isEmpty() ? foundTests : tests;
    }

    /** The coverage reports of the head: those that were given, or else those that were found. */
    List<GivenFile> reports() {
        return coverage.isEmpty() ? found : coverage;
    }
}
