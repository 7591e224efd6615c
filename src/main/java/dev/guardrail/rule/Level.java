package dev.guardrail.rule;

import java.util.Locale;

/** From which level of a policy on a guardrail speaks; each level has the guardrails of those before it. */
public enum Level {
    /** What most people want to know. */
    REGULAR,
    /** What a team wants to know that accepts more findings to miss less. */
    STRICT,
    /** Everything, with what is often harmless. */
    PEDANTIC;

    /** Whether a policy of this level has the guardrails of another one. */
    public boolean includes(Level other) {
        return compareTo(other) >= 0;
    }

    /** The word that policies, rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
