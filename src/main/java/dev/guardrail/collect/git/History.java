package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.ChangedFile;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;

/**
 * The commits on the first-parent line up to a revision, oldest first: of a merge, the parent that the branch had. The walk
 * stands at one commit at a time, and before the first one at the beginning. Of each commit, the trees that differ from
 * those of the commit before are read, and nothing else. One thread uses it.
 */
public final class History implements AutoCloseable {

    private final ObjectReader reader;
    private final RevWalk walk;
    private final FirstParents line;
    private final HistoryFiles files = new HistoryFiles();
    private int at = -1;

    History(Repository repository, Revisions revisions, Optional<String> since, String until) throws IOException {
        this.reader = repository.newObjectReader();
        this.walk = new RevWalk(reader);
        walk.setRetainBody(false);
        this.line = FirstParents.of(walk, revisions, since, until);
    }

    /** How many commits there are. */
    public int size() {
        return line.size();
    }

    /** The full id of the last commit. */
    public String newest() {
        return line.get(line.size() - 1).name();
    }

    /** Why history ends before its first commit; empty where it does not. */
    public Optional<String> ending() {
        return line.ending();
    }

    /** Goes to the next commit; whether there is one. */
    public boolean next() {
        if (at + 1 == line.size()) {
            return false;
        }
        return reading(() -> {
            AbstractTreeIterator before = at < 0 ? new EmptyTreeIterator() : tree();
            at++;
            files.change(Trees.changes(reader, before, tree()));
            return true;
        });
    }

    private AbstractTreeIterator tree() throws IOException {
        RevCommit commit = walk.lookupCommit(line.get(at));
        walk.parseHeaders(commit);
        return new CanonicalTreeParser(null, reader, commit.getTree());
    }

    /** The files of the commit at which the walk stands. What is read of them holds until the walk goes on. */
    public HistoryFiles files() {
        return files;
    }

    /** Which files the commit changes, without renames and lines. */
    public List<ChangedFile> changed() {
        return files.changed();
    }

    /** Where the commit is in this history, counted from 0. */
    public int index() {
        return at;
    }

    /** The full id of the commit. */
    public String id() {
        return line.get(at).name();
    }

    /** The day of the commit, in UTC: when it was committed, which may be later than when it was written. */
    public LocalDate day() {
        return reading(() -> {
            RevCommit commit = walk.parseCommit(line.get(at));
            return LocalDate.ofInstant(Instant.ofEpochSecond(commit.getCommitTime()), ZoneOffset.UTC);
        });
    }

    /** The name of who wrote the commit; empty where it names nobody. */
    public String author() {
        return reading(() -> {
            RevCommit commit = walk.parseCommit(line.get(at));
            walk.parseBody(commit);
            PersonIdent author = commit.getAuthorIdent();
            commit.disposeBody();
            return author == null ? "" : author.getName();
        });
    }

    @Override
    public void close() {
        walk.close();
        reader.close();
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UnusableInputException("the git repository cannot be read: " + RepositoryFinder.firstLine(e), e);
        }
    }
}
