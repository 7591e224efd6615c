package dev.guardrail.report.github;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;

/** For the page of a job in GitHub Actions. */
public final class SummaryFormat implements ReportFormat {

    @Override
    public String word() {
        return "summary";
    }

    @Override
    public String purpose() {
        return "a short page for the job summary of GitHub Actions";
    }

    @Override
    public boolean isPageOfGitHub() {
        return true;
    }

    @Override
    public String render(Reported reported) {
        return GitHubMarkdown.summary(reported.audit(), reported.options());
    }
}
