package dev.guardrail.collect.git;

import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A range whose ends exist in the repository that resolved it.
 *
 * @param described its ends, by their full commit ids
 * @param tip the full id of the commit that the person named as the base. It may be newer than the merge base, which is
 *     where the head left it; empty where it is the base itself
 * @param buffers what stands for files of the work tree, where that is the head
 */
public record Range(GitRange described, String tip, Buffers buffers) {

    Range(GitRange described) {
        this(described, "", Buffers.NONE);
    }

    /** Whether the head is a commit, or the work tree as it is on disk. */
    boolean isOnDisk() {
        return described.kind() != RangeKind.STAGED && buffers.isEmpty();
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
