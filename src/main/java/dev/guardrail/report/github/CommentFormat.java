package dev.guardrail.report.github;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;

/** For a pull request on GitHub. */
public final class CommentFormat implements ReportFormat {

    @Override
    public String word() {
        return "comment";
    }

    @Override
    public String purpose() {
        return "a comment on a pull request of GitHub";
    }

    @Override
    public boolean isPageOfGitHub() {
        return true;
    }

    @Override
    public String render(Reported reported) {
        return GitHubMarkdown.comment(reported.audit(), reported.options());
    }
}
