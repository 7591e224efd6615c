package dev.guardrail.collect.git;

import dev.guardrail.fact.FileStatus;

/**
 * A file that is not the same on both sides.
 *
 * @param before the file at the base
 * @param after the file at the head
 */
record PathChange(Version before, Version after) {

    /** The path at the head, or at the base where the file was deleted. */
    String path() {
        return after.isPresent() ? after.path() : before.path();
    }

    /** The path at the base, or at the head where the file was added. */
    String oldPath() {
        return before.isPresent() ? before.path() : after.path();
    }

    boolean isAddition() {
        return !before.isPresent();
    }

    boolean isDeletion() {
        return !after.isPresent();
    }

    FileStatus status() {
        if (isAddition()) {
            return FileStatus.ADDED;
        }
        if (isDeletion()) {
            return FileStatus.DELETED;
        }
        if (!before.path().equals(after.path())) {
            return FileStatus.RENAMED;
        }
        return before.isOfTypeOf(after) ? FileStatus.MODIFIED : FileStatus.TYPE_CHANGED;
    }
}
