package dev.guardrail.claim;

import java.util.Locale;

/** What a claim is about. The order is that of the counts in reports. */
public enum ClaimKind {
    /** A commit or a tag exists, and is what it is called. */
    COMMIT,
    /** How many commits the range has. */
    COMMITS,
    /** What the range did to a file. */
    FILE,
    /** How many files the range changes. */
    FILES,
    /** How many lines a file has, or the range adds or removes. */
    LINES,
    /** A function, a class or another name of the sources. */
    SYMBOL,
    /** What code does or does not. */
    BEHAVIOUR,
    /** A test, or how many tests there are. */
    TESTS,
    /** What stands at a line of a file. */
    REFERENCE,
    /** Code or text that is quoted. */
    QUOTATION,
    /** What sources import. */
    IMPORT,
    /** What the range did to dependencies. */
    DEPENDENCY,
    /** What workflows have, or what the range did to them. */
    WORKFLOW,
    /** What runs of CI had as a result. */
    RUN,
    /** A threshold that a tool enforces. */
    THRESHOLD,
    /** How much of the code tests run. */
    COVERAGE,
    /** A figure that follows from others of the audit. */
    SUM,
    /** What the audit says twice: header, gates, JSON, verdict. */
    AGREEMENT,
    /** An id that the audit or an earlier one defines. */
    ID,
    /** A score of the audit or of earlier ones. */
    SCORE;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
