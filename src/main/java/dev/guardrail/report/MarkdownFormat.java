package dev.guardrail.report;

/** The audit document, with its sections in the order that hand-written audits have. */
public final class MarkdownFormat implements ReportFormat {

    @Override
    public String word() {
        return "markdown";
    }

    @Override
    public String purpose() {
        return "the audit document, for a repository or a pull request";
    }

    @Override
    public Needs needs() {
        return Needs.DOCUMENT;
    }

    @Override
    public String render(Reported reported) {
        return MarkdownReport.render(reported.audit(), reported.options());
    }
}
