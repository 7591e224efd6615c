package dev.guardrail.cli;

import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.report.Links;
import dev.guardrail.report.Printable;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.UnauditedCommit;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Counts;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one line says of a commit.
 *
 * @param audit its audit; empty if it could not be audited
 * @param reason why it could not
 */
record CommitLine(String commit, Optional<Audit> audit, String reason) {

    private static final int ABBREVIATED = 12;

    static CommitLine of(Audit audit) {
        return new CommitLine(audit.range().head(), Optional.of(audit), "");
    }

    static CommitLine unaudited(String commit, String reason) {
        return new CommitLine(commit, Optional.empty(), reason);
    }

    /** The line with its end: in JSON, what the report in JSON says, or else the commit's verdict and counts. */
    String in(ReportFormat format) {
        return format == ReportFormat.JSON ? json() : text();
    }

    private String json() {
        if (audit.isEmpty()) {
            return UnauditedCommit.json(commit, SecretMask.mask(reason)) + "\n";
        }
        // A secret is masked before the lines are joined, so that both forms of the report have the same characters.
        String report = SecretMask.maskPrinted(
                ReportFormat.JSON.render(audit.get(), new ReportOptions(Detail.NORMAL, false, Links.NONE, false)));
        return report.lines().map(String::stripLeading).collect(Collectors.joining()) + "\n";
    }

    private String text() {
        String said = audit.map(CommitLine::verdict)
                .orElseGet(() -> "not audited: " + reason.lines().findFirst().orElse(""));
        return commit.substring(0, ABBREVIATED) + " " + Printable.of(SecretMask.mask(said)) + "\n";
    }

    private static String verdict(Audit audit) {
        Counts counts = audit.counts();
        return audit.verdict() + ": " + counts.introduced() + " new, " + counts.preexisting() + " existing, "
                + counts.resolved() + " resolved";
    }
}
