package dev.guardrail.collect.git;

import dev.guardrail.fact.FileStatus;

/**
 * A file that differs between base and head.
 *
 * @param before the file at the base
 * @param after the file at the head
 */
record PathChange(Version before, Version after) {

    /** The path at the head; for a deleted file, the path at the base. */
    String path() {
        return after.isPresent() ? after.path() : before.path();
    }

    /** The path at the base; for an added file, the path at the head. */
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
