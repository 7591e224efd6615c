package dev.guardrail.fact;

import java.util.Locale;

/** How much a requirement leaves open. */
public enum VersionKind {
    /** One version, or one commit. */
    EXACT,
    /** Several, with an upper bound: {@code ^1.2}, {@code ~=1.4}, {@code >=1,<2}. */
    BOUNDED,
    /** Whatever may be published one day: {@code *}, {@code >=1.0}, {@code latest}, a branch, no version at all. */
    OPEN,
    /** Another file says it: a parent, a platform, a workspace. */
    MANAGED,
    /** A package of this repository, or a folder or file of this machine. */
    LOCAL;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
