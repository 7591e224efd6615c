package dev.guardrail.report.rdjsonl;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;

/** For reviewdog. */
public final class RdjsonlFormat implements ReportFormat {

    @Override
    public String word() {
        return "rdjsonl";
    }

    @Override
    public String purpose() {
        return "diagnostics for reviewdog, one on each line";
    }

    @Override
    public String render(Reported reported) {
        return Diagnostics.render(reported.audit());
    }
}
