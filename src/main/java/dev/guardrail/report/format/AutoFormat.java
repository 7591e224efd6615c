package dev.guardrail.report.format;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;

/** What fits where Guardrail runs; the command line knows where that is. Elsewhere it is text. */
final class AutoFormat implements ReportFormat {

    @Override
    public String word() {
        return "auto";
    }

    @Override
    public String purpose() {
        return "github or azure in a job there, text elsewhere";
    }

    @Override
    public String render(Reported reported) {
        return ReportFormats.TEXT.render(reported);
    }

    @Override
    public boolean isForTerminal() {
        return true;
    }
}
