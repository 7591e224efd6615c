package dev.guardrail.report;

import java.util.Optional;

/** A format of a report. The same audit gives the same characters, on any machine. Package {@code format} lists all. */
public interface ReportFormat {

    /** The word that the command line uses: lower-case letters and hyphens. */
    String word();

    /** What it is for, on one line of the help: at most 60 characters, no capital at the start, no full stop. */
    String purpose();

    /** What an audit must have for this format besides the verdict. */
    default Needs needs() {
        return Needs.NOTHING;
    }

    /**
     * Renders an audit.
     *
     * @return the report, with line feeds as line ends, the last line ended
     */
    String render(Reported reported);

    /** The form of one line for each of many commits, if it has one. */
    default Optional<CommitForm> ofCommits() {
        return Optional.empty();
    }

    /** Whether a person reads it at a terminal, so that more text may stand below it. */
    default boolean isForTerminal() {
        return false;
    }

    /** Whether GitHub shows it as a page, where links lead to the lines of the repository that the job runs for. */
    default boolean isPageOfGitHub() {
        return false;
    }

    /** How much a text report tells. */
    enum Detail {
        /** The verdict and why. */
        QUIET,
        /** What the verdict is about; the rest as counts. */
        NORMAL,
        /** Every finding, and the derivation of the verdict. */
        VERBOSE
    }
}
