package dev.guardrail.collect.git;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a split index takes from the one that it shares entries with.
 *
 * @param id the checksum of that one
 * @param deleted the positions of entries that are gone
 * @param replaced the positions of entries that it has anew
 */
record SharedIndex(ObjectId id, BitSet deleted, BitSet replaced) {

    /** Reads the extension of a split index; nothing where it shares with none. */
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

    /** The entries of a split index and those that it shares. Of one that it replaces, it has no path. */
    List<IndexEntry> join(List<IndexEntry> own, List<IndexEntry> shared) throws CorruptIndexException {
        if (Math.max(deleted.length(), replaced.length()) > shared.size() || replaced.cardinality() > own.size()) {
            throw new CorruptIndexException("it changes entries that the index which it shares does not have");
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
     * Git's compressed bitmaps: a word says how often a bit repeats, in words of 64, and how many words follow as they
     * are.
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
                throw new CorruptIndexException("a bitmap of it is longer than it says");
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
