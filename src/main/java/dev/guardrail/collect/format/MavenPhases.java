package dev.guardrail.collect.format;

import java.util.List;

/** The phases of Maven's default life cycle. */
public final class MavenPhases {

    /** All of them, in the order in which they run: each runs those before it. */
    public static final List<String> ALL = List.of(
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    private MavenPhases() {}
}
