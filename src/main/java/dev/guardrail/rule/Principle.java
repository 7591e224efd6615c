package dev.guardrail.rule;

import java.util.Locale;

/** What a change promises its reviewers, in the words of the compliance table of hand-written audits. */
public enum Principle {
    INVARIANT_DECLARATION,
    BASELINE_DISCIPLINE,
    CONSUMER_CONTRACT_PROTECTION,
    EXTRACTION_SAFETY,
    NO_SILENT_CI_WEAKENING;

    /** The words that rules use: its name in lower case with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
