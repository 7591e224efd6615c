package dev.guardrail.policy;

import java.util.Locale;

/** The side of a range whose policy, rules, baseline and waivers judge it. */
public enum TrustedSide {
    /** What was there before the range. */
    BASE,
    /** What the range itself has: for work of one's own, before it is sent. */
    HEAD;

    /** The word that the command line and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
