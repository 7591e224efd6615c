package dev.guardrail.report;

import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Counts;

/** A commit for a person: its verdict and its counts. */
final class CommitText implements CommitForm {

    private static final int ABBREVIATED = 12;

    @Override
    public String audited(Audit audit) {
        Counts counts = audit.counts();
        return line(
                audit.range().head(),
                audit.verdict() + ": " + counts.introduced() + " new, " + counts.preexisting() + " existing, "
                        + counts.resolved() + " resolved");
    }

    @Override
    public String unaudited(String commit, String reason) {
        return line(commit, "not audited: " + reason.lines().findFirst().orElse(""));
    }

    private static String line(String commit, String said) {
        return commit.substring(0, ABBREVIATED) + " " + Printable.of(said);
    }
}
