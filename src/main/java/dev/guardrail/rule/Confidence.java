package dev.guardrail.rule;

import java.util.Locale;

/** How sure it is that a finding shows what its rule is about, lowest first. It changes no gate and no verdict. */
public enum Confidence {
    /** A hint: what the rule saw is there, and often harmless. */
    LOW,
    /** The rule concludes from names, forms or prose, which can mislead. */
    MEDIUM,
    /** The rule read what it reports. */
    HIGH;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
