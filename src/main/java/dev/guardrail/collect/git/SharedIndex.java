package dev.guardrail.collect.git;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The shared index of a split index, and the changes that the split index makes to it.
 *
 * @param id the checksum of the shared index
 * @param deleted the positions of shared entries that the split index deletes
 * @param replaced the positions of shared entries that the split index replaces
 */
record SharedIndex(ObjectId id, BitSet deleted, BitSet replaced) {

    /** Reads the extension of a split index; empty where it has no shared index. */
    static Optional<SharedIndex> read(ByteBuffer content) throws CorruptIndexException {
        byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
        content.get(id);
        ObjectId shared = ObjectId.fromRaw(id);
        boolean bare = !content.hasRemaining();
        BitSet deleted = bare ? new BitSet() : bitmap(content);
        BitSet replaced = bare ? new BitSet() : bitmap(content);
        return shared.equals(ObjectId.zeroId())
                ? Optional.empty()
                : Optional.of(new SharedIndex(shared, deleted, replaced));
    }

    /**
     * Joins the entries of a split index with the shared ones. An entry that replaces a shared one has no path of its
     * own.
     */
    List<IndexEntry> join(List<IndexEntry> own, List<IndexEntry> shared) throws CorruptIndexException {
        if (Math.max(deleted.length(), replaced.length()) > shared.size() || replaced.cardinality() > own.size()) {
            throw new CorruptIndexException("it changes entries that its shared index does not have");
        }
        List<IndexEntry> joined = new ArrayList<>();
        int next = 0;
        for (int position = 0; position < shared.size(); position++) {
            IndexEntry entry = shared.get(position);
            if (replaced.get(position)) {
                entry = own.get(next++).at(entry.path());
            }
            if (!deleted.get(position)) {
                joined.add(entry);
            }
        }
        joined.addAll(own.subList(next, own.size()));
        return joined;
    }

    /**
     * Reads git's compressed bitmap: a word says how often a bit repeats, in words of 64 bits, and how many
     * uncompressed words follow.
     */
    private static BitSet bitmap(ByteBuffer content) throws CorruptIndexException {
        int size = content.getInt();
        int words = content.getInt();
        ByteBuffer in = content.slice(content.position(), Math.multiplyExact(words, Long.BYTES));
        content.position(content.position() + in.capacity() + Integer.BYTES);
        BitSet bits = new BitSet();
        long at = 0;
        while (in.hasRemaining()) {
            long word = in.getLong();
            long repeated = (word >>> 1 & 0xFFFFFFFFL) * Long.SIZE;
            if (at + repeated > (long) size + Long.SIZE) {
                throw new CorruptIndexException("one of its bitmaps is longer than its declared size");
            }
            if ((word & 1) != 0) {
                bits.set((int) at, (int) (at + repeated));
            }
            at += repeated;
            for (long literal = word >>> 33; literal > 0; literal--) {
                long[] one = {in.getLong()};
                int from = (int) at;
                BitSet.valueOf(one).stream().forEach(bit -> bits.set(from + bit));
                at += Long.SIZE;
            }
        }
        return bits;
    }
}
