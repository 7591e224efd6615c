package dev.guardrail.report;

import dev.guardrail.report.html.HtmlWriter;
import dev.guardrail.report.section.AuditPage;
import dev.guardrail.verdict.Audit;

/** The audit as a page for browsers. */
final class HtmlReport {

    private HtmlReport() {}

    static String render(Audit audit, ReportOptions options) {
        return new HtmlWriter(options.links()).write(AuditPage.of(audit, options.reasons()));
    }
}
