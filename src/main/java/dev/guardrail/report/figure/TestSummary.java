package dev.guardrail.report.figure;

import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestReport;
import dev.guardrail.fact.TestSuite;
import dev.guardrail.verdict.ShownFacts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the test reports of the head say together. A test that several of them have is several.
 *
 * @param sources the reports, in the order of their paths
 * @param suites how many suites with cases
 * @param cases how many cases
 * @param failed how many of them failed or ended in an error
 * @param skipped how many of them were skipped
 * @param flaky the cases that passed after they had failed
 * @param failures the cases that did not pass, and were to
 * @param millis how long all suites took, in milliseconds, one after the other
 */
public record TestSummary(
        List<String> sources,
        int suites,
        int cases,
        int failed,
        int skipped,
        List<TestCase> flaky,
        List<TestCase> failures,
        long millis) {

    /** Nothing where no report was read. */
    public static Optional<TestSummary> of(ShownFacts shown) {
        List<TestReport> reports = shown.all(TestReport.class);
        List<TestSuite> suites = shown.all(TestSuite.class);
        List<TestCase> cases = shown.all(TestCase.class);
        return reports.isEmpty()
                ? Optional.empty()
                : Optional.of(new TestSummary(
                        reports.stream()
                                .map(TestReport::path)
                                .distinct()
                                .sorted()
                                .toList(),
                        suites.size(),
                        suites.stream().mapToInt(TestSuite::cases).sum(),
                        suites.stream().mapToInt(TestSuite::failed).sum(),
                        suites.stream().mapToInt(TestSuite::skipped).sum(),
                        cases.stream().filter(TestCase::isFlaky).toList(),
                        cases.stream().filter(TestCase::isFailure).toList(),
                        suites.stream().mapToLong(TestSuite::millis).sum()));
    }

    public int passed() {
        return cases - failed - skipped;
    }

    /** {@code 279 tests in 12 suites, 8.3 s: 277 passed, 1 failed, 1 skipped, 0 flaky}. */
    public String figures() {
        return Count.of(cases, "test") + " in " + Count.of(suites, "suite") + ", "
                + BigDecimal.valueOf(millis / 100, 1) + " s: " + passed() + " passed, " + failed + " failed, " + skipped
                + " skipped, " + flaky.size() + " flaky";
    }
}
