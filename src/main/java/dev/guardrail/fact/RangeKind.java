package dev.guardrail.fact;

import java.util.Locale;

/** How the range under audit was chosen, and what its head side is. */
public enum RangeKind {
    /** A person named its start. */
    NAMED,
    /** No range was named: the commits that the checked-out commit adds to its upstream or to the default branch. */
    BRANCH,
    /** No range was named, and the checked-out commit adds nothing to such a branch: the last commit alone. */
    LAST_COMMIT,
    /** Uncommitted changes: the head side is the work tree. */
    WORKTREE,
    /** Staged changes: the head side is the index. */
    STAGED;

    /** Whether the head side is not a commit. */
    public boolean isUncommitted() {
        return this == WORKTREE || this == STAGED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
