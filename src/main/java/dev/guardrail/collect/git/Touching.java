package dev.guardrail.collect.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Finds the commits of a range that touch a file. */
final class Touching {

    private final Repository repository;
    private final Range range;

    Touching(Repository repository, Range range) {
        this.repository = repository;
        this.range = range;
    }

    /**
     * The full ids, the newest first; none where the history of the range is incomplete.
     *
     * @param paths the names that the file has in the range
     */
    List<String> commits(List<String> paths) throws IOException {
        List<String> ids = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            walk.sort(RevSort.TOPO);
            walk.setTreeFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
            range.begin(walk);
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                ids.add(commit.name());
            }
        } catch (MissingObjectException e) {
            return List.of();
        }
        return ids;
    }
}
