package dev.guardrail.fact;

import java.util.Locale;

/** How the range under audit was chosen, and what its head side is. */
public enum RangeKind {
    /** A person named where it begins. */
    NAMED,
    /** Nobody named one: what the checked out commit adds to its upstream or to the default branch. */
    BRANCH,
    /** Nobody named one, and the checked out commit adds nothing to such a branch: the last commit alone. */
    LAST_COMMIT,
    /** What is not committed: the head side is the work tree. */
    WORKTREE,
    /** What is staged to be committed: the head side is the index. */
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
