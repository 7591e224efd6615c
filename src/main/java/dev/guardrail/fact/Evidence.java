package dev.guardrail.fact;

import java.util.Locale;

/** A kind of evidence that an audit can collect, and that a policy can require. */
public enum Evidence {
    GIT,
    WORKFLOWS,
    /** What GitHub says of the checks of the head. */
    CI,
    /** Coverage reports. */
    COVERAGE,
    /** The plan of the milestone. */
    PLAN,
    /** Imports and calls of source files. */
    SOURCE,
    /** Test reports, and test files that the range touches. */
    TESTS,
    /** Manifests and lockfiles. */
    DEPENDENCIES,
    /** What is read of files because a rule matches on it: documents, Dockerfiles, Compose files, sizes. */
    FILES,
    /** What the linters say that the policy has called. */
    LINTERS;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
