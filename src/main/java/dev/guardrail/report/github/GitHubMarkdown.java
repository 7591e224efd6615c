package dev.guardrail.report.github;

import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.section.JobSummary;
import dev.guardrail.report.section.PullRequestComment;
import dev.guardrail.verdict.Audit;
import java.nio.charset.StandardCharsets;

/** The pages that GitHub shows, within its limits. */
public final class GitHubMarkdown {

    /** The most that GitHub takes as the summary of a step, in bytes. */
    public static final int SUMMARY_LIMIT = 1_048_576;

    /** The most that GitHub takes as a comment, in characters. */
    static final int COMMENT_LIMIT = 65_536;

    private static final String MARKER = "<!-- guardrail:audit";

    private GitHubMarkdown() {}

    /** The summary of a job. */
    static String summary(Audit audit, ReportOptions options) {
        return summary(audit, options, SUMMARY_LIMIT);
    }

    /** The same where a part of the limit is taken already. */
    public static String summary(Audit audit, ReportOptions options, int limit) {
        return new Fitting(options.links(), 2, limit, text -> text.getBytes(StandardCharsets.UTF_8).length)
                .write(JobSummary.of(audit, options.invoked()));
    }

    /** A comment on a pull request. */
    static String comment(Audit audit, ReportOptions options) {
        return comment(audit, options, COMMENT_LIMIT);
    }

    /** The same with another limit. */
    static String comment(Audit audit, ReportOptions options, int limit) {
        String marker = marker(options.commentKey()) + "\n";
        return marker
                + new Fitting(options.links(), 3, limit - marker.length(), String::length)
                        .write(PullRequestComment.of(audit, options.invoked()));
    }

    /** The line that a comment begins with: nobody sees it, and who updates the comment finds it by it. */
    static String marker(String key) {
        return MARKER + (key.isEmpty() ? "" : " " + key) + " -->";
    }
}
