package dev.guardrail.collect.tests.report;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestReport;
import dev.guardrail.fact.TestStatus;
import dev.guardrail.fact.TestSuite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A report that is being read. */
final class ReportDraft {

    /** More cases than any run has; what a report has beyond them is not kept. */
    private static final int LIMIT = 500_000;

    private final String path;
    private final Deque<SuiteDraft> open = new ArrayDeque<>();
    private final List<TestSuite> suites = new ArrayList<>();
    private final List<TestCase> cases = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int read;

    ReportDraft(String path) {
        this.path = path;
    }

    void openSuite(int line, String name, Claims claims, long millis) {
        open.push(new SuiteDraft(line, name.strip(), claims, millis));
    }

    /** What went wrong in the innermost suite and in none of its cases. */
    void addOwn(int line, TestStatus status, String message) {
        SuiteDraft suite = open.element();
        CaseDraft problem = new CaseDraft(line, "", suite.name().isEmpty() ? "the suite" : suite.name(), 0);
        problem.outcome(status, message);
        suite.addOwn(problem);
    }

    /** One more case of the innermost suite. */
    void add(CaseDraft draft) throws Refusal {
        if (++read > LIMIT) {
            throw new Refusal("has more than " + LIMIT + " cases; the rest was not read");
        }
        open.element().add(draft);
    }

    void closeSuite() {
        SuiteDraft suite = open.pop();
        keep(suite);
        String contradiction = suite.contradiction();
        if (!contradiction.isEmpty() && gaps.stream().noneMatch(gap -> gap.kind() == Gap.Kind.CONTRADICTORY)) {
            gap(Gap.Kind.CONTRADICTORY, suite.line(), contradiction);
        }
        if (!open.isEmpty()) {
            open.element().addInner(suite);
        }
    }

    private void keep(SuiteDraft suite) {
        if (!suite.cases().isEmpty()) {
            suites.add(suite.fact(path));
            suite.cases().values().forEach(read -> cases.add(read.fact(path, suite.name())));
        }
    }

    /** Behind the last element. */
    void close() {
        if (cases.isEmpty() && gaps.isEmpty()) {
            gap(Gap.Kind.ABSENT, 0, "has no test case");
        }
    }

    void breakOff(int line, String reason) {
        open.forEach(this::keep);
        gap(Gap.Kind.UNREADABLE, line, reason);
    }

    private void gap(Gap.Kind kind, int line, String reason) {
        Place place = line == 0 ? Place.file(path) : Place.line(path, line);
        gaps.add(new Gap(Evidence.TESTS, kind, place, reason));
    }

    JUnitReport report() {
        suites.sort(Comparator.comparing(TestSuite::place));
        cases.sort(Comparator.comparing(TestCase::place));
        Optional<TestReport> report = cases.isEmpty()
                ? Optional.empty()
                : Optional.of(new TestReport(Place.file(path), suites.size(), cases.size()));
        return new JUnitReport(report, suites, cases, gaps);
    }
}
