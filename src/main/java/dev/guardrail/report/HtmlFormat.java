package dev.guardrail.report;

import dev.guardrail.report.html.HtmlWriter;
import dev.guardrail.report.section.AuditPage;

/** For a person with a browser: one file that needs nothing else. */
public final class HtmlFormat implements ReportFormat {

    @Override
    public String word() {
        return "html";
    }

    @Override
    public String purpose() {
        return "one page for a browser, which needs nothing else";
    }

    @Override
    public Needs needs() {
        return Needs.DOCUMENT.and(new Needs(false, false, true, false));
    }

    @Override
    public String render(Reported reported) {
        ReportOptions options = reported.options();
        return new HtmlWriter(options.links()).write(AuditPage.of(reported.audit(), options));
    }
}
