package dev.guardrail.collect.tests;

import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.tests.report.JUnitReader;
import dev.guardrail.collect.tests.report.JUnitReport;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the results in test reports. A report with a test class or module that the head cannot have is older than the head,
 * which is a gap. Such a report is ignored altogether if it was found rather than given.
 */
public final class TestReportCollector {

    private TestReportCollector() {}

    /** The facts and gaps of reports that were given, in the order of the reports. */
    public static List<Fact> given(List<GivenFile> reports, Snapshot head) {
        return collect(reports, head, true);
    }

    /** The same of reports that were found. */
    public static List<Fact> found(List<GivenFile> reports, Snapshot head) {
        return collect(reports, head, false);
    }

    private static List<Fact> collect(List<GivenFile> reports, Snapshot head, boolean believed) {
        HeadTests tests = new HeadTests(head);
        List<Fact> facts = new ArrayList<>();
        for (GivenFile file : reports) {
            JUnitReport report = JUnitReader.read(file.path(), file.name());
            Optional<String> missing = tests.missing(file.name(), report);
            missing.ifPresent(name -> facts.add(new Gap(
                    Evidence.TESTS,
                    Gap.Kind.STALE,
                    Place.file(file.name()),
                    "the test report is older than the head: the head has no `" + name + "`")));
            if (believed || missing.isEmpty()) {
                report.report().ifPresent(facts::add);
                facts.addAll(report.suites());
                facts.addAll(report.cases());
                facts.addAll(report.gaps());
            }
        }
        facts.addAll(nothingRan(facts));
        return facts;
    }

    /** A skipped suite is usual; if every case is skipped, the reports say nothing about the change. */
    private static List<Fact> nothingRan(List<Fact> facts) {
        List<TestCase> cases = facts.stream()
                .filter(TestCase.class::isInstance)
                .map(TestCase.class::cast)
                .toList();
        boolean ran = cases.stream().anyMatch(test -> test.status() != TestStatus.SKIPPED);
        return ran || cases.isEmpty()
                ? List.of()
                : List.of(new Gap(
                        Evidence.TESTS,
                        Gap.Kind.ABSENT,
                        Place.file(cases.get(0).path()),
                        "no test ran: all " + cases.size() + " cases of the test reports are skipped"));
    }
}
