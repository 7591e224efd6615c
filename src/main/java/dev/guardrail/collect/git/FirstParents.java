package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The ids of the commits on a first-parent line, oldest first.
 *
 * @param ids the ids
 * @param ending why the line ends before its first commit; empty where it does not
 */
record FirstParents(List<ObjectId> ids, Optional<String> ending) {

    static FirstParents of(RevWalk walk, Revisions revisions, Optional<String> since, String until) throws IOException {
        if (until.equals(Constants.HEAD) && revisions.isUnborn()) {
            throw new UnusableInputException("the checked out branch has no commit yet");
        }
        RevCommit last = revisions.named(until);
        Optional<RevCommit> first = since.isPresent() ? Optional.of(revisions.named(since.get())) : Optional.empty();
        List<ObjectId> ids = new ArrayList<>();
        Optional<String> ending = Optional.empty();
        Optional<ObjectId> id = Optional.of(last.copy());
        while (id.isPresent()) {
            RevCommit commit = walk.lookupCommit(id.get());
            try {
                walk.parseHeaders(commit);
            } catch (MissingObjectException e) {
                ending = Optional.of(
                        "commit `" + commit.abbreviate(7).name() + "` is missing" + revisions.orShallow(""));
                break;
            }
            ids.add(id.get());
            if (first.isPresent() && commit.equals(first.get())) {
                first = Optional.empty();
                break;
            }
            if (revisions.isBoundary(commit)) {
                ending = Optional.of(Revisions.SHALLOW_ADVICE);
            }
            id = commit.getParentCount() == 0
                    ? Optional.empty()
                    : Optional.of(commit.getParent(0).copy());
        }
        if (first.isPresent()) {
            throw notOnTheLine(revisions, ids, first.get(), since.orElseThrow(), last, until);
        }
        Collections.reverse(ids);
        return new FirstParents(ids, ending);
    }

    private static UnusableInputException notOnTheLine(
            Revisions revisions, List<ObjectId> ids, RevCommit first, String since, RevCommit last, String until)
            throws IOException {
        String problem = "`" + since + "` is not on the first-parent line of `" + until + "`";
        Optional<RevCommit> base = revisions.mergeBase(first, last).filter(ids::contains);
        return new UnusableInputException(problem
                + base.map(commit -> "; the newest commit of both is `"
                                + commit.abbreviate(7).name() + "`")
                        .orElse(revisions.orShallow("")));
    }

    int size() {
        return ids.size();
    }

    ObjectId get(int index) {
        return ids.get(index);
    }
}
