package dev.guardrail.fact;

import java.util.Locale;

/** How a manifest and its lockfile disagree about a dependency. */
public enum LockfileDifferenceKind {
    /** The manifest has it, and the lockfile does not. */
    MISSING,
    /** The lockfile says that the manifest declares it, but the manifest does not. */
    LEFT_OVER,
    /** The lockfile was made for another requirement. */
    OTHER_REQUIREMENT,
    /** The manifest wants one version, and the lockfile has another one. */
    OTHER_VERSION;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
