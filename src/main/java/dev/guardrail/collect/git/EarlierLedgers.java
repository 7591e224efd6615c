package dev.guardrail.collect.git;

import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerReader;
import dev.guardrail.ledger.RefusedLedgerException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The ledgers that a ref had before: those of the commits right before its own, and those that the reflog of this clone names
 * and that are no longer in its history, because somebody moved the ref.
 */
final class EarlierLedgers {

    /** So many moves of the ref are looked at, the latest first. */
    private static final int MOVES = 200;

    private final Repository repository;
    private final String ref;
    private final List<ObjectId> left;

    /** Looks at where the ref was; the ref itself is to be read after that, since others move it meanwhile. */
    EarlierLedgers(Repository repository, String ref) throws IOException {
        this.repository = repository;
        this.ref = ref;
        ReflogReader log = repository.getRefDatabase().getReflogReader(ref);
        // Only what a move left was the place of the ref for certain: a run that is interrupted logs where it wanted to
        // go.
        this.left = log == null
                ? List.of()
                : log.getReverseEntries(MOVES).stream()
                        .map(ReflogEntry::getOldId)
                        .distinct()
                        .toList();
    }

    /**
     * Checks that the ledger of a commit has the lines of those before.
     *
     * @throws RefusedLedgerException if it lacks some
     */
    void keptBy(ObjectId now, byte[] content) throws IOException {
        Ledger ledger = LedgerReader.read(content);
        if (!ledger.isWhole()) {
            return;
        }
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            for (ObjectId before : before(walk, now)) {
                List<EntryLine> lost = earlier(reader, walk, before).without(ledger);
                if (!lost.isEmpty()) {
                    throw new RefusedLedgerException(problem(lost.size(), before.name()));
                }
            }
        }
    }

    private Set<ObjectId> before(RevWalk walk, ObjectId now) throws IOException {
        RevCommit commit = walk.parseCommit(now);
        Set<ObjectId> before = new LinkedHashSet<>(List.of(commit.getParents()));
        for (ObjectId id : left) {
            if (!id.equals(ObjectId.zeroId()) && !isWithin(walk, id, commit)) {
                before.add(id);
            }
        }
        return before;
    }

    private static boolean isWithin(RevWalk walk, ObjectId id, RevCommit commit) throws IOException {
        try {
            return walk.isMergedInto(walk.parseCommit(id), commit);
        } catch (MissingObjectException e) {
            // Git has deleted it since: nobody can tell what it had.
            return true;
        }
    }

    private static Ledger earlier(ObjectReader reader, RevWalk walk, ObjectId commit) throws IOException {
        try {
            return LedgerReader.read(
                    RefLedger.content(reader, walk.parseCommit(commit).getTree()));
        } catch (RefusedLedgerException | MissingObjectException e) {
            return Ledger.EMPTY;
        }
    }

    private String problem(int lost, String commit) {
        return "lacks " + (lost == 1 ? "a line" : lost + " lines") + " that it had at " + commit.substring(0, 10)
                + "; `git update-ref " + ref + " " + commit
                + "` restores that ledger"
                + (left.stream().anyMatch(id -> id.name().equals(commit))
                        ? "; to go on without, delete what git noted of it with `git reflog expire --expire=all " + ref
                                + "`"
                        : "");
    }
}
