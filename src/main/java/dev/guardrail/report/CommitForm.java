package dev.guardrail.report;

import dev.guardrail.verdict.Audit;

/** What a format says of one commit among many. The command line joins what it says to one line. */
public interface CommitForm {

    /** What it says of an audited commit, on any number of lines. */
    String audited(Audit audit);

    /**
     * What it says of a commit that could not be audited.
     *
     * @param reason why, with masked secrets
     */
    String unaudited(String commit, String reason);
}
