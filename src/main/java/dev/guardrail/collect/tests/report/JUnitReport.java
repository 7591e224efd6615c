package dev.guardrail.collect.tests.report;

import dev.guardrail.fact.Gap;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestReport;
import dev.guardrail.fact.TestSuite;
import java.util.List;
import java.util.Optional;

/**
 * What a report says.
 *
 * @param report the report; empty where it has no case
 * @param suites its suites with cases, in their order
 * @param cases its cases, in their order
 * @param gaps what cannot be read of it, or cannot be so
 */
public record JUnitReport(Optional<TestReport> report, List<TestSuite> suites, List<TestCase> cases, List<Gap> gaps) {

    public JUnitReport {
        suites = List.copyOf(suites);
        cases = List.copyOf(cases);
        gaps = List.copyOf(gaps);
    }
}
