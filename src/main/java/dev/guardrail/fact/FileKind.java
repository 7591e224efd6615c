package dev.guardrail.fact;

import java.util.Locale;

/** What a file is for, judged by its path. */
public enum FileKind {
    SOURCE,
    TEST,
    /** A GitHub workflow, an action definition or the Dependabot configuration. */
    WORKFLOW,
    /** Where dependencies are declared. */
    MANIFEST,
    LOCKFILE,
    DOCUMENTATION,
    CONFIGURATION,
    GENERATED,
    OTHER;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
