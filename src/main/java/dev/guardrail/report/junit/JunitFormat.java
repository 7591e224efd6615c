package dev.guardrail.report.junit;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;

/** JUnit's XML: a suite for each gate, and a test for each guardrail that ran. */
public final class JunitFormat implements ReportFormat {

    @Override
    public String word() {
        return "junit";
    }

    @Override
    public String purpose() {
        return "JUnit's XML, a test per guardrail, for CI servers";
    }

    @Override
    public String render(Reported reported) {
        return JunitXml.of(JunitSuite.of(reported.audit()));
    }
}
