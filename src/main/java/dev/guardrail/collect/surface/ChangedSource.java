package dev.guardrail.collect.surface;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileStatus;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A changed file with what both sides have of it.
 *
 * @param before empty where the base does not have it, or has something else there that nobody relies on
 * @param after empty where the head does not have it, or has something else there that nobody relies on
 */
record ChangedSource(ChangedFile file, Optional<Source> before, Optional<Source> after) {

    /** The path of a file at the base; empty where it was not there, which holds for the file that a copy is made of. */
    static Optional<String> oldPath(ChangedFile file) {
        boolean isNew = file.status() == FileStatus.ADDED || file.status() == FileStatus.COPIED;
        return isNew ? Optional.empty() : Optional.of(file.oldPath());
    }

    static Optional<String> newPath(ChangedFile file) {
        return file.status() == FileStatus.DELETED ? Optional.empty() : Optional.of(file.path());
    }

    Stream<Source> sides() {
        return Stream.concat(before.stream(), after.stream());
    }
}
