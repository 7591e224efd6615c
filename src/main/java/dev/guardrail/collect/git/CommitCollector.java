package dev.guardrail.collect.git;

import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads the commits that are reachable from the head but not from the base, children before their parents. */
final class CommitCollector {

    private final Repository repository;
    private final Revisions revisions;

    CommitCollector(Repository repository, Revisions revisions) {
        this.repository = repository;
        this.revisions = revisions;
    }

    /** The commits, and a gap if the clone ends among them. */
    List<Fact> collect(Range range) throws IOException {
        List<Fact> facts = new ArrayList<>();
        boolean ended = false;
        if (range.described().head().isEmpty()) {
            return facts;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO);
            range.begin(walk);
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                facts.add(fact(commit));
                ended |= revisions.isBoundary(commit);
            }
        } catch (MissingObjectException e) {
            facts.add(gap("the history of the range is incomplete: `"
                    + e.getObjectId().name() + "` is missing"));
        }
        if (ended) {
            facts.add(gap("the history of the range is incomplete: " + Revisions.SHALLOW_ADVICE));
        }
        return facts;
    }

    /** The ids of the commits, parents before children. */
    List<String> ids(Range range) throws IOException {
        List<String> ids = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            range.begin(walk);
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                ids.add(commit.name());
            }
        }
        return ids;
    }

    private static Gap gap(String reason) {
        return new Gap(Evidence.GIT, Gap.Kind.ABSENT, Place.file(""), reason);
    }

    private static Commit fact(RevCommit commit) {
        Optional<PersonIdent> author = Optional.ofNullable(commit.getAuthorIdent());
        return new Commit(
                commit.name(),
                author.map(who -> who.getName() + " <" + who.getEmailAddress() + ">")
                        .orElse(""),
                author.map(PersonIdent::getWhenAsInstant).orElse(Instant.ofEpochSecond(commit.getCommitTime())),
                commit.getShortMessage(),
                Trailers.of(commit.getFullMessage()),
                parents(commit));
    }

    /** Counts the parents in the stored commit: where a shallow clone ends, JGit shows a commit without its parents. */
    private static int parents(RevCommit commit) {
        String header = new String(commit.getRawBuffer(), StandardCharsets.ISO_8859_1);
        return (int) header.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith("parent "))
                .count();
    }
}
