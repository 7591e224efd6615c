package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Turns the names of a request into commits. */
final class RangeResolver {

    private static final int ABBREVIATED = 7;

    private final Repository repository;
    private final Revisions revisions;

    RangeResolver(Repository repository, Revisions revisions) {
        this.repository = repository;
        this.revisions = revisions;
    }

    Range resolve(RangeRequest request) throws IOException {
        if (request instanceof RangeRequest.SinceMergeBase since) {
            return since(since);
        }
        if (request instanceof RangeRequest.Between between) {
            return between(between);
        }
        if (request instanceof RangeRequest.Only only) {
            return only(only.commit());
        }
        if (request instanceof RangeRequest.Uncommitted uncommitted) {
            return uncommitted(uncommitted);
        }
        return byDefault();
    }

    private Range since(RangeRequest.SinceMergeBase asked) throws IOException {
        RevCommit head = revisions.named(asked.head());
        RevCommit tip = revisions.named(asked.base());
        RevCommit mergeBase = revisions
                .mergeBase(tip, head)
                .orElseThrow(() -> new UnusableInputException("`" + asked.base() + "` and `" + asked.head()
                        + "` have no merge base"
                        + revisions.orShallow(
                                "; to compare unrelated histories, use `" + asked.base() + ".." + asked.head() + "`")));
        Range range = range(RangeKind.NAMED, asked.name(), mergeBase, head, Optional.of(mergeBase));
        return new Range(range.described(), tip.name(), Buffers.NONE);
    }

    private Range between(RangeRequest.Between asked) throws IOException {
        RevCommit base = revisions.named(asked.base());
        RevCommit head = revisions.named(asked.head());
        return range(RangeKind.NAMED, asked.name(), base, head, revisions.mergeBase(base, head));
    }

    /** The range of uncommitted changes. Before the first commit, all staged files are new. */
    private Range uncommitted(RangeRequest.Uncommitted asked) throws IOException {
        RangeKind kind = asked.kind();
        if (repository.isBare()) {
            throw new UnusableInputException("the repository is bare: it has no "
                    + (kind == RangeKind.STAGED ? "index" : "work tree") + " to audit");
        }
        boolean first = kind == RangeKind.STAGED && revisions.isUnborn();
        String head = first ? "" : revisions.checkedOut().name();
        return new Range(new GitRange(kind.toString(), kind, head, head, head), "", asked.buffers());
    }

    private Range byDefault() throws IOException {
        RevCommit head = revisions.checkedOut();
        Optional<RevCommit> left = whereItLeft(upstream(), head);
        if (left.isEmpty()) {
            left = whereItLeft(defaultBranch(), head);
        }
        return left.isPresent()
                ? range(RangeKind.BRANCH, abbreviated(left.get()) + "...HEAD", left.get(), head, left)
                : lastCommit(head);
    }

    private Range lastCommit(RevCommit head) throws IOException {
        return alone(head, RangeKind.LAST_COMMIT, "HEAD");
    }

    /** The range of one commit, which a person named, or a range that a person named. */
    Range only(String revision) throws IOException {
        RevCommit commit = revisions.named(revision);
        return alone(commit, RangeKind.NAMED, abbreviated(commit));
    }

    /** A commit compared with its first parent; a root commit, with the empty tree. */
    private Range alone(RevCommit commit, RangeKind kind, String name) throws IOException {
        Optional<RevCommit> parent = revisions.parent(commit);
        return parent.isPresent()
                ? range(kind, abbreviated(parent.get()) + ".." + name, parent.get(), commit, parent)
                : new Range(new GitRange(name, kind, "", commit.name(), ""));
    }

    /** The commit where the head left a branch; empty if the branch contains the head or has an unrelated history. */
    private Optional<RevCommit> whereItLeft(Optional<RevCommit> branch, RevCommit head) throws IOException {
        return branch.isEmpty()
                ? Optional.empty()
                : revisions.mergeBase(branch.get(), head).filter(base -> !base.equals(head));
    }

    private Optional<RevCommit> upstream() throws IOException {
        String branch = repository.getBranch();
        if (branch == null) {
            return Optional.empty();
        }
        String upstream = new BranchConfig(repository.getConfig(), branch).getTrackingBranch();
        return upstream == null ? Optional.empty() : revisions.find(upstream);
    }

    private Optional<RevCommit> defaultBranch() throws IOException {
        for (String name : Stream.concat(
                        Stream.of("HEAD", "main", "master").map(name -> Constants.R_REMOTES + "origin/" + name),
                        Stream.of("main", "master").map(name -> Constants.R_HEADS + name))
                .toList()) {
            Optional<RevCommit> commit = revisions.find(name);
            if (commit.isPresent()) {
                return commit;
            }
        }
        return Optional.empty();
    }

    private static Range range(
            RangeKind kind, String name, RevCommit base, RevCommit head, Optional<RevCommit> mergeBase) {
        return new Range(new GitRange(
                name,
                kind,
                base.name(),
                head.name(),
                mergeBase.map(RevCommit::name).orElse("")));
    }

    private static String abbreviated(RevCommit commit) {
        return commit.abbreviate(ABBREVIATED).name();
    }
}
