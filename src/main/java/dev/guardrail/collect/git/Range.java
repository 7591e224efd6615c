package dev.guardrail.collect.git;

import dev.guardrail.fact.GitRange;
import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A range whose ends exist in the repository that resolved it.
 *
 * @param described its ends, by their full commit ids
 * @param tip the full id of the commit that the person named as the base. It may be newer than the merge base, which is
 *     where the head left it; empty where it is the base itself
 */
public record Range(GitRange described, String tip) {

    Range(GitRange described) {
        this(described, "");
    }

    /** Whether the head is compared with the empty tree. */
    boolean isFromNothing() {
        return described.base().isEmpty();
    }

    /** Begins a walk over its commits: those in the history of the head but not in that of the base. */
    void begin(RevWalk walk) throws IOException {
        walk.markStart(walk.parseCommit(ObjectId.fromString(described.head())));
        if (!isFromNothing()) {
            walk.markUninteresting(walk.parseCommit(ObjectId.fromString(described.base())));
        }
    }
}
