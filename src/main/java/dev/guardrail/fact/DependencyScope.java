package dev.guardrail.fact;

import java.util.Locale;

/** What a dependency is needed for. */
public enum DependencyScope {
    RUNTIME,
    /** To develop and test. */
    DEVELOPMENT,
    /** To build: plugins, build requirements. */
    BUILD,
    /** By those who ask for it: extras, optional dependencies. */
    OPTIONAL,
    /** Whoever uses the project has to bring it. */
    PEER,
    /** Not by the project itself but by what it depends on, although its manifest names it. */
    INDIRECT,
    /** By nobody alone: a catalogue, a parent or a workspace settles its version for those who name it. */
    MANAGED;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
