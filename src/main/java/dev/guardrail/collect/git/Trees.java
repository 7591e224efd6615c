package dev.guardrail.collect.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Reads the trees of commits. */
final class Trees {

    private Trees() {}

    /** The tree of a commit; an empty tree where the commit's id is empty. */
    static AbstractTreeIterator open(Repository repository, ObjectReader reader, String commit) throws IOException {
        if (commit.isEmpty()) {
            return new EmptyTreeIterator();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            return new CanonicalTreeParser(null, reader, tree);
        }
    }

    /** The files that differ, without detection of renames. */
    static List<PathChange> changes(ObjectReader reader, AbstractTreeIterator before, AbstractTreeIterator after)
            throws IOException {
        List<PathChange> changes = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(before);
            walk.addTree(after);
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                PathChange change = new PathChange(version(walk, 0, reader), version(walk, 1, reader));
                if (isReal(change)) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    /** Every file of a tree. */
    static List<Version> files(ObjectReader reader, AbstractTreeIterator tree) throws IOException {
        List<Version> files = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                files.add(version(walk, 0, reader));
            }
        }
        return files;
    }

    /** The current file of a walk, in one of its trees of stored objects. */
    static Version version(TreeWalk walk, int tree, ObjectReader reader) {
        FileMode mode = FileMode.fromBits(walk.getRawMode(tree));
        if (mode == FileMode.MISSING) {
            return Version.ABSENT;
        }
        ObjectId id = walk.getObjectId(tree);
        Version.Bytes bytes = mode == FileMode.GITLINK ? Version.Bytes.NONE : new StoredBytes(reader, id);
        return new Version(RepositoryPath.decode(walk.getRawPath()), mode, id, bytes);
    }

    /**
     * Whether more than an ancient mode differs: old trees have modes, such as 100664, that mean the same as today's.
     */
    static boolean isReal(PathChange change) {
        return change.before().mode() != change.after().mode()
                || !change.before().hasContentOf(change.after());
    }
}
