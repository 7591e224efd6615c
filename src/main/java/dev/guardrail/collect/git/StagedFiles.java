package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** What is staged: the files that the next commit would have, whatever the work tree has in their place. */
final class StagedFiles {

    private static final int NAMED = 3;

    private final Repository repository;
    private final ObjectReader reader;
    private final Index index;

    /**
     * Reads the index.
     *
     * @throws UnusableInputException if files of it are in conflict: nobody can commit it
     */
    StagedFiles(Repository repository, ObjectReader reader, Index index) {
        this.repository = repository;
        this.reader = reader;
        this.index = index;
        SortedSet<String> conflicts = index.conflicts();
        if (!conflicts.isEmpty()) {
            throw new UnusableInputException(
                    "--staged needs an index without conflicts, and these files are in conflict: "
                            + conflicts.stream().limit(NAMED).collect(Collectors.joining(", "))
                            + (conflicts.size() > NAMED ? " and " + (conflicts.size() - NAMED) + " more" : ""));
        }
    }

    /** The files that differ from those of a commit, renames not yet found. */
    List<PathChange> comparedWith(String commit) throws IOException {
        return Trees.changes(reader, Trees.open(repository, reader, commit), new DirCacheIterator(index.staged()));
    }

    /** Every file. */
    List<Version> files() throws IOException {
        return Trees.files(reader, new DirCacheIterator(index.staged()));
    }
}
