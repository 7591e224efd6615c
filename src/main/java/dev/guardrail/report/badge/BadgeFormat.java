package dev.guardrail.report.badge;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;

/** For a badge of shields.io. */
public final class BadgeFormat implements ReportFormat {

    @Override
    public String word() {
        return "badge";
    }

    @Override
    public String purpose() {
        return "the JSON of a badge, for an endpoint of shields.io";
    }

    @Override
    public String render(Reported reported) {
        return Badge.render(reported.audit());
    }
}
