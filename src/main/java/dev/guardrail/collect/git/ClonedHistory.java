package dev.guardrail.collect.git;

import static dev.guardrail.collect.git.GitRepository.reading;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** What a clone has of the history: a CI service clones a part of it, and names commits that may be in the other part. */
public final class ClonedHistory {

    private final Repository repository;
    private final Revisions revisions;

    ClonedHistory(Repository repository, Revisions revisions) {
        this.repository = repository;
        this.revisions = revisions;
    }

    /** The full id of the commit that a revision names, if the clone has it. */
    public Optional<String> find(String revision) {
        return reading(() -> revisions.find(revision).map(RevCommit::name));
    }

    /** The full id of the commit that is checked out, if there is one. */
    public Optional<String> checkedOut() {
        return find(Constants.HEAD);
    }

    /** Whether the clone ends somewhere before the first commit. */
    public boolean isShallow() {
        return revisions.isShallow();
    }

    /** Whether the first commit is in the history of the second, as far as the clone has it. */
    public boolean isContinued(String base, String head) {
        return both(
                base,
                head,
                (one, other) ->
                        revisions.mergeBase(one, other).filter(one::equals).isPresent());
    }

    /** Whether the clone has both commits, and one that is in the history of both. */
    public boolean isRelated(String base, String head) {
        return both(base, head, (one, other) -> revisions.mergeBase(one, other).isPresent());
    }

    /** Whether the clone has both commits, and the history of the head back to where it left the base. */
    public boolean isWhole(String base, String head) {
        return both(base, head, this::isWhole);
    }

    private interface Relation {
        boolean holds(RevCommit base, RevCommit head) throws IOException;
    }

    /** Whether the clone has both commits, and they are related so. */
    private boolean both(String base, String head, Relation relation) {
        return reading(() -> {
            Optional<RevCommit> one = revisions.find(base);
            Optional<RevCommit> other = revisions.find(head);
            return one.isPresent() && other.isPresent() && relation.holds(one.get(), other.get());
        });
    }

    private boolean isWhole(RevCommit base, RevCommit head) throws IOException {
        if (!isShallow()) {
            return true;
        }
        if (revisions.mergeBase(base, head).isEmpty()) {
            return false;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            walk.markUninteresting(walk.parseCommit(base));
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                if (revisions.isBoundary(commit)) {
                    return false;
                }
            }
            return true;
        } catch (MissingObjectException e) {
            return false;
        }
    }
}
