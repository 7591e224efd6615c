package dev.guardrail.report.agent;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;

/** For coding agents. */
public final class AgentFormat implements ReportFormat {

    @Override
    public String word() {
        return "agent";
    }

    @Override
    public String purpose() {
        return "JSON of under 2,000 tokens for coding agents";
    }

    @Override
    public String render(Reported reported) {
        return AgentReport.render(reported.audit(), reported.options().invoked());
    }
}
