package dev.guardrail.fact;

import java.util.Locale;

/** What a dependency is needed for. */
public enum DependencyScope {
    RUNTIME,
    /** To develop and test. */
    DEVELOPMENT,
    /** To build: plugins, build requirements. */
    BUILD,
    /** Needed only by users who ask for it: extras, optional dependencies. */
    OPTIONAL,
    /** The user of the project has to provide it. */
    PEER,
    /** Needed by another dependency and not by the project itself, although its manifest names it. */
    INDIRECT,
    /** Needed by nothing by itself: a catalogue, a parent or a workspace sets its version for manifests that name it. */
    MANAGED;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
