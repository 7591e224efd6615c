package dev.guardrail.report.azure;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;

/** For the log of a job in Azure Pipelines, which lists issues. */
public final class AzureFormat implements ReportFormat {

    @Override
    public String word() {
        return "azure";
    }

    @Override
    public String purpose() {
        return "issues of Azure Pipelines, in the log of a job";
    }

    @Override
    public String render(Reported reported) {
        return LoggingCommands.render(reported.audit(), reported.options());
    }
}
