package dev.guardrail.verdict;

import java.util.Locale;

/** What an audit says. */
public enum Verdict {
    /** Nothing that counts is open. */
    GREEN,
    /** Something lighter than what fails is open, or something that would fail is waived. */
    YELLOW,
    /** Something fails. */
    RED,
    /** Nothing fails, but evidence that the policy requires is missing. */
    PENDING;

    /** The word that reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
