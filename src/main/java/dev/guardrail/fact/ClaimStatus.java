package dev.guardrail.fact;

import java.util.Locale;

/** What the evidence says of a claim of an audit. The order is that of reports: what is wrong comes first. */
public enum ClaimStatus {
    /** The evidence says something else, in every fair reading. */
    CONTRADICTED,
    /** Nothing at hand can tell. */
    NOT_CHECKABLE,
    /** It fits the evidence but does not follow from it. */
    CONSISTENT,
    /** It follows from the evidence. */
    SUPPORTED;

    /** The words that reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
