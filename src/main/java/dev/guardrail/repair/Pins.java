package dev.guardrail.repair;

import java.util.Optional;

/** Knows commits of other repositories, and digests of images. It never makes one up. */
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

    /**
     * The digest of an image, {@code sha256:…}.
     *
     * @param image its name with its tag, as it is written
     */
    default Optional<String> digest(String image) {
        return Optional.empty();
    }
}
