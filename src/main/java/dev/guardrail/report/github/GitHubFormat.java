package dev.guardrail.report.github;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;

/** For the log of a job in GitHub Actions, which shows annotations beside the code. */
public final class GitHubFormat implements ReportFormat {

    @Override
    public String word() {
        return "github";
    }

    @Override
    public String purpose() {
        return "annotations of GitHub Actions, in the log of a job";
    }

    @Override
    public String render(Reported reported) {
        return WorkflowCommands.render(reported.audit(), reported.options());
    }
}
