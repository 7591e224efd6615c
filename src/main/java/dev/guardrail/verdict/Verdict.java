package dev.guardrail.verdict;

import java.util.Locale;

/** The verdict of an audit. */
public enum Verdict {
    /** Nothing that counts is open. */
    GREEN,
    /** An open finding is below the severity that fails, or a finding that would fail is waived. */
    YELLOW,
    /** A gate fails. */
    RED,
    /** No gate fails, but required evidence is missing, or a named range is empty. */
    PENDING;

    /** The word that reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
