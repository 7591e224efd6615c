package dev.guardrail.collect.git;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.jgit.lib.ObjectId;

/**
 * An entry of an index.
 *
 * @param path its path as stored; empty where a split index replaces an entry of its shared index
 * @param stage 0, or 1 to 3 in a conflict
 * @param mode its mode
 * @param id the blob; the commit of a submodule; the tree of a folder that a sparse index keeps whole
 * @param size its size in bytes in the work tree; 0 where it is not known whether the file has changed since
 * @param modified when the file in the work tree was last changed
 * @param assumeValid whether git is told not to look at the file
 * @param skipWorktree whether a sparse checkout leaves it out of the work tree
 * @param intentToAdd whether it is only marked to be added, without content ({@code git add -N})
 */
@SuppressWarnings("ArrayRecordComponent") // Paths are bytes, and entries are not compared.
record IndexEntry(
        byte[] path,
        int stage,
        int mode,
        ObjectId id,
        int size,
        Instant modified,
        boolean assumeValid,
        boolean skipWorktree,
        boolean intentToAdd) {

    /** The order in which git sorts entries. */
    static final Comparator<IndexEntry> ORDER =
            Comparator.comparing(IndexEntry::path, Arrays::compareUnsigned).thenComparing(IndexEntry::stage);

    /** This entry with another path. */
    IndexEntry at(byte[] other) {
        return new IndexEntry(other, stage, mode, id, size, modified, assumeValid, skipWorktree, intentToAdd);
    }

    /**
     * This entry; with size 0 if the file was modified when the index was written or later, as its time may not show
     * that.
     */
    IndexEntry smudgedSince(Instant written) {
        return modified.isBefore(written)
                ? this
                : new IndexEntry(path, stage, mode, id, 0, modified, assumeValid, skipWorktree, intentToAdd);
    }
}
