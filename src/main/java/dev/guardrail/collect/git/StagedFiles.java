package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** The staged files: those that the next commit would have, whatever the work tree contains. */
final class StagedFiles {

    private static final int NAMED = 3;

    private final Repository repository;
    private final ObjectReader reader;
    private final Index index;

    /**
     * Reads the index.
     *
     * @throws UnusableInputException if some files are in conflict: git refuses to commit such an index
     */
    StagedFiles(Repository repository, ObjectReader reader, Index index) {
        this.repository = repository;
        this.reader = reader;
        this.index = index;
        SortedSet<String> conflicts = index.conflicts();
        if (!conflicts.isEmpty()) {
            throw new UnusableInputException("`--staged` needs an index without conflicts; files in conflict: "
                    + conflicts.stream().limit(NAMED).collect(Collectors.joining("`, `", "`", "`"))
                    + (conflicts.size() > NAMED ? " and " + (conflicts.size() - NAMED) + " more" : ""));
        }
    }

    /** The files that differ from those of a commit, without detection of renames. */
    List<PathChange> comparedWith(String commit) throws IOException {
        return Trees.changes(reader, Trees.open(repository, reader, commit), new DirCacheIterator(index.staged()));
    }

    /** Every file. */
    List<Version> files() throws IOException {
        return Trees.files(reader, new DirCacheIterator(index.staged()));
    }
}
