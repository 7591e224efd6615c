package dev.guardrail.collect.git;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Replaces the folders in a sparse index by their files. */
final class SparseFolders {

    private final ObjectReader reader;

    SparseFolders(ObjectReader reader) {
        this.reader = reader;
    }

    List<IndexEntry> unfold(List<IndexEntry> entries) throws IOException {
        if (entries.stream().noneMatch(SparseFolders::isFolder)) {
            return entries;
        }
        List<IndexEntry> unfolded = new ArrayList<>();
        for (IndexEntry entry : entries) {
            if (isFolder(entry)) {
                unfold(entry, unfolded);
            } else {
                unfolded.add(entry);
            }
        }
        return unfolded;
    }

    private void unfold(IndexEntry folder, List<IndexEntry> unfolded) throws IOException {
        byte[] prefix = folder.path();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(new CanonicalTreeParser(null, reader, folder.id()));
            walk.setRecursive(true);
            while (walk.next()) {
                byte[] name = walk.getRawPath();
                byte[] path = Arrays.copyOf(prefix, prefix.length + name.length);
                System.arraycopy(name, 0, path, prefix.length, name.length);
                unfolded.add(new IndexEntry(
                        path, 0, walk.getRawMode(0), walk.getObjectId(0), 0, Instant.EPOCH, false, true, false));
            }
        }
    }

    /** Whether an entry is a folder: its path ends with a slash. */
    private static boolean isFolder(IndexEntry entry) {
        return entry.mode() == FileMode.TREE.getBits();
    }
}
