package dev.guardrail.repair;

import java.util.Optional;

/** Knows commits of other repositories. It never makes one up. */
@FunctionalInterface
public interface Pins {

    /** Knows nothing. */
    Pins NONE = (repository, ref) -> Optional.empty();

    /**
     * The full id of a commit.
     *
     * @param repository {@code owner/repository}
     * @param ref a tag or a branch
     */
    Optional<String> commit(String repository, String ref);
}
