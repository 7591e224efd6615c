package dev.guardrail.collect.git;

import dev.guardrail.fact.GitRange;
import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A range whose ends were found in the repository that resolved it.
 *
 * @param described its ends by their full ids
 */
public record Range(GitRange described) {

    /** Whether the head is compared with the empty tree. */
    boolean isFromNothing() {
        return described.base().isEmpty();
    }

    /** Begins a walk over its commits: what the head has in its history and the base has not. */
    void begin(RevWalk walk) throws IOException {
        walk.markStart(walk.parseCommit(ObjectId.fromString(described.head())));
        if (!isFromNothing()) {
            walk.markUninteresting(walk.parseCommit(ObjectId.fromString(described.base())));
        }
    }
}
