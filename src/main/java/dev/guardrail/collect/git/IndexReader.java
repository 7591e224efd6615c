package dev.guardrail.collect.git;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Reads the file of an index, of the versions 2 to 4. */
final class IndexReader {

    private static final int HASH = Constants.OBJECT_ID_LENGTH;
    private static final int HEADER = 12;

    private static final int EXTENDED = 0x4000;
    private static final int ASSUME_VALID = 0x8000;
    private static final int SKIP_WORKTREE = 0x4000;
    private static final int INTENT_TO_ADD = 0x2000;
    private static final int ALIGNMENT = 8;

    private final byte[] bytes;
    private final ByteBuffer in;
    private byte[] previous = {};

    IndexReader(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * Reads it.
     *
     * @param written when the file was written
     */
    IndexFile read(Instant written) throws CorruptIndexException {
        try {
            return parse(written);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new CorruptIndexException("it ends at byte " + bytes.length + " within what it begins");
        }
    }

    private IndexFile parse(Instant written) throws CorruptIndexException {
        if (bytes.length < HEADER + HASH || in.getInt() != 0x44495243) {
            throw new CorruptIndexException("it does not begin with \"DIRC\" and a header");
        }
        int version = in.getInt();
        if (version < 2 || version > 4) {
            throw new CorruptIndexException("it is of version " + version + "; expected 2, 3 or 4");
        }
        checkSum();
        long count = Integer.toUnsignedLong(in.getInt());
        in.limit(bytes.length - HASH);
        List<IndexEntry> entries = new ArrayList<>();
        for (long entry = 0; entry < count; entry++) {
            entries.add(entry(version).smudgedSince(written));
        }
        return new IndexFile(entries, extensions());
    }

    /** Git leaves it zero where it is told to skip it. */
    private void checkSum() throws CorruptIndexException {
        byte[] sum = Arrays.copyOfRange(bytes, bytes.length - HASH, bytes.length);
        MessageDigest digest = Constants.newMessageDigest();
        digest.update(bytes, 0, bytes.length - HASH);
        if (!Arrays.equals(sum, new byte[HASH]) && !Arrays.equals(sum, digest.digest())) {
            throw new CorruptIndexException("its checksum is not that of its content");
        }
    }

    private IndexEntry entry(int version) throws CorruptIndexException {
        int start = in.position();
        in.position(start + 8);
        Instant modified = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()), in.getInt());
        in.position(in.position() + 8);
        int mode = in.getInt();
        in.position(in.position() + 8);
        int size = in.getInt();
        byte[] id = new byte[HASH];
        in.get(id);
        int flags = in.getShort();
        int extended = version > 2 && (flags & EXTENDED) != 0 ? in.getShort() : 0;
        byte[] path = version == 4 ? compressedPath() : paddedPath(start);
        return new IndexEntry(
                path,
                flags >> 12 & 3,
                mode,
                ObjectId.fromRaw(id),
                size,
                modified,
                (flags & ASSUME_VALID) != 0,
                (extended & SKIP_WORKTREE) != 0,
                (extended & INTENT_TO_ADD) != 0);
    }

    private byte[] paddedPath(int start) {
        byte[] path = untilNul();
        int length = in.position() - 1 - start;
        in.position(start + (length + ALIGNMENT) / ALIGNMENT * ALIGNMENT);
        return path;
    }

    /** How many bytes of the path before it go, and what takes their place. */
    private byte[] compressedPath() throws CorruptIndexException {
        long cut = in.get() & 0xFF;
        long value = cut & 0x7F;
        while ((cut & 0x80) != 0 && value < bytes.length) {
            cut = in.get() & 0xFF;
            value = (value + 1 << 7) + (cut & 0x7F);
        }
        if (value > previous.length) {
            throw new CorruptIndexException("a path drops more of the path before it than that has");
        }
        byte[] tail = untilNul();
        int kept = previous.length - (int) value;
        byte[] path = Arrays.copyOf(previous, kept + tail.length);
        System.arraycopy(tail, 0, path, kept, tail.length);
        previous = path;
        return path;
    }

    private byte[] untilNul() {
        int start = in.position();
        while (in.get() != 0) {
            // On to the end.
        }
        return Arrays.copyOfRange(bytes, start, in.position() - 1);
    }

    /** Those whose names begin in lower case change what entries mean. */
    private Optional<SharedIndex> extensions() throws CorruptIndexException {
        Optional<SharedIndex> link = Optional.empty();
        while (in.hasRemaining()) {
            byte[] name = new byte[4];
            in.get(name);
            int length = in.getInt();
            ByteBuffer content = in.slice(in.position(), length);
            in.position(in.position() + length);
            String signature = new String(name, StandardCharsets.US_ASCII);
            if (signature.equals("link")) {
                link = SharedIndex.read(content);
            } else if (!signature.equals("sdir") && !(name[0] >= 'A' && name[0] <= 'Z')) {
                throw new CorruptIndexException("it needs the extension \"" + signature + "\", which is not known");
            }
        }
        return link;
    }
}
