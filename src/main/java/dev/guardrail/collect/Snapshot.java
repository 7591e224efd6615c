package dev.guardrail.collect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The files of one side of a range: of a commit, of a work tree, or of a rule's test case. */
public interface Snapshot {

    /** The files with a wanted path, in the order of their paths; with links, without submodules. */
    List<Entry> files(Predicate<String> wanted);

    /** Whether a file has a wanted path; no more paths are asked about than it takes. */
    default boolean has(Predicate<String> wanted) {
        return !files(wanted).isEmpty();
    }

    /** The file of that path. */
    Optional<Entry> find(String path);

    /**
     * The repository path that each link leads to, by the path of the link; without unreadable links and links that
     * leave.
     */
    default Map<String, String> links() {
        return Map.of();
    }

    /** The paths of the submodules, in their order. */
    default List<String> submodules() {
        return List.of();
    }

    /**
     * The content of a file of this snapshot.
     *
     * @throws UnreadableException if the file is larger than {@code limit} bytes, is a link, or is not in this clone
     */
    byte[] read(Entry entry, int limit) throws UnreadableException;

    /**
     * How a file of this snapshot begins, whatever its size.
     *
     * @param length in bytes: how much of it is read at most
     * @throws UnreadableException if it is a link, or is not in this clone
     */
    default Start start(Entry entry, int length) throws UnreadableException {
        byte[] content = read(entry, Integer.MAX_VALUE);
        return new Start(Arrays.copyOf(content, Math.min(length, content.length)), content.length);
    }

    /**
     * The beginning of a file.
     *
     * @param bytes shared; nobody changes them
     * @param size that of the whole file, in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: a holder, not a value
    record Start(byte[] bytes, long size) {}

    /**
     * A file of a snapshot.
     *
     * @param path its repository path
     * @param blob what identifies its content: two entries with the same blob have the same bytes
     * @param regular whether it is a file with these bytes, and not a link that they name the target of
     */
    record Entry(String path, String blob, boolean regular) {

        /** A regular file. */
        public Entry(String path, String blob) {
            this(path, blob, true);
        }
    }

    /** The content of a file cannot be read. The message is the reason, in one line and without the path. */
    final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        public UnreadableException(String reason) {
            super(reason);
            this.reason = reason;
        }

        /** For a file that is too large to be loaded. */
        public static UnreadableException tooLarge(long size, int limit) {
            return new UnreadableException("too large to read: " + size + " bytes, the limit is " + limit);
        }

        @Override
        public String getMessage() {
            return reason;
        }
    }
}
