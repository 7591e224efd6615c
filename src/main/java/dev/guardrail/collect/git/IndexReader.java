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

/** Reads an index file of version 2, 3 or 4. */
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
     * Reads the file.
     *
     * @param written when the file was written
     */
    IndexFile read(Instant written) throws CorruptIndexException {
        try {
            return parse(written);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new CorruptIndexException("it ends at byte " + bytes.length + ", before its content is complete");
        }
    }

    private IndexFile parse(Instant written) throws CorruptIndexException {
        if (bytes.length < HEADER + HASH || in.getInt() != 0x44495243) {
            throw new CorruptIndexException("it does not begin with the header `DIRC`");
        }
        int version = in.getInt();
        if (version < 2 || version > 4) {
            throw new CorruptIndexException("its version is " + version + "; expected 2, 3 or 4");
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

    /** Compares the checksum, which git leaves zero where {@code index.skipHash} is set. */
    private void checkSum() throws CorruptIndexException {
        byte[] sum = Arrays.copyOfRange(bytes, bytes.length - HASH, bytes.length);
        MessageDigest digest = Constants.newMessageDigest();
        digest.update(bytes, 0, bytes.length - HASH);
        if (!Arrays.equals(sum, new byte[HASH]) && !Arrays.equals(sum, digest.digest())) {
            throw new CorruptIndexException("its checksum does not match its content");
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

    /** Reads how many bytes the path drops from the end of the path before it, and the bytes that replace them. */
    private byte[] compressedPath() throws CorruptIndexException {
        long cut = in.get() & 0xFF;
        long value = cut & 0x7F;
        while ((cut & 0x80) != 0 && value < bytes.length) {
            cut = in.get() & 0xFF;
            value = (value + 1 << 7) + (cut & 0x7F);
        }
        if (value > previous.length) {
            throw new CorruptIndexException("a path drops more bytes than the path before it has");
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
            // Read on to the NUL.
        }
        return Arrays.copyOfRange(bytes, start, in.position() - 1);
    }

    /** Reads the extensions. An extension whose name begins in lower case changes the meaning of entries. */
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
                throw new CorruptIndexException("it needs the extension `" + signature + "`, which is not supported");
            }
        }
        return link;
    }
}
