package dev.guardrail.collect;

import java.util.List;
import java.util.function.Predicate;

/** The files of one side of a range: of a commit, of a work tree, or of a rule's test case. */
public interface Snapshot {

    /** The regular files whose path is wanted, in the order of their paths; no links, no submodules. */
    List<Entry> files(Predicate<String> wanted);

    /**
     * The content of a file of this snapshot.
     *
     * @throws OversizedException if it is larger than {@code limit} bytes; it is not loaded then
     */
    byte[] read(Entry entry, int limit) throws OversizedException;

    /**
     * A file of a snapshot.
     *
     * @param path its repository path
     * @param blob what identifies its content: two entries with the same blob have the same bytes
     */
    record Entry(String path, String blob) {}

    /** A file is too large to be loaded. */
    final class OversizedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final long size;

        public OversizedException(long size) {
            super(size + " bytes");
            this.size = size;
        }

        /** The size in bytes. */
        public long size() {
            return size;
        }
    }
}
