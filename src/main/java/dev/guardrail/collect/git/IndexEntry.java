package dev.guardrail.collect.git;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.jgit.lib.ObjectId;

/**
 * An entry of an index.
 *
 * @param path its path as stored; empty where a split index replaces an entry of the one that it shares
 * @param stage 0, or of a conflict 1 to 3
 * @param mode its mode
 * @param id the blob, the commit of a submodule, or of a folder that a sparse index folds its tree
 * @param size its size in the work tree; 0 where it is not known whether the file has changed since
 * @param modified when the file in the work tree was changed
 * @param assumeValid whether git is told not to look at the file
 * @param skipWorktree whether a sparse checkout leaves it out of the work tree
 * @param intentToAdd whether it is noted without content
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

    /** As git sorts them. */
    static final Comparator<IndexEntry> ORDER =
            Comparator.comparing(IndexEntry::path, Arrays::compareUnsigned).thenComparing(IndexEntry::stage);

    /** The same with another path. */
    IndexEntry at(byte[] other) {
        return new IndexEntry(other, stage, mode, id, size, modified, assumeValid, skipWorktree, intentToAdd);
    }

    /** The same where the file may have been changed, without a new time or size, when the index was written. */
    IndexEntry smudgedSince(Instant written) {
        return modified.isBefore(written)
                ? this
                : new IndexEntry(path, stage, mode, id, 0, modified, assumeValid, skipWorktree, intentToAdd);
    }
}
