package dev.guardrail.collect.reading.kept;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * Many readings in one file: the bytes of each, then a table of their keys in order, then how long the table is. A reading is
 * found by halves, and only its own bytes are read; a sum tells whether they are the ones that were written.
 */
final class Pack {

    private static final int KEY = 16;
    private static final int ROW = KEY + Long.BYTES + Integer.BYTES + Integer.BYTES;
    private static final int END = Integer.BYTES + Long.BYTES;
    private static final long MAGIC = 0x47_75_61_72_64_52_44_31L;

    private final ByteBuffer bytes;
    private final int table;
    private final int rows;

    private Pack(ByteBuffer bytes, int table, int rows) {
        this.bytes = bytes;
        this.table = table;
        this.rows = rows;
    }

    /** The key of a reading, in as many hexadecimal digits as order keys as their bytes do. */
    static String key(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder key = new StringBuilder();
            for (int i = 0; i < KEY; i++) {
                // Never a sign: so texts and bytes have one order.
                key.append((char) (digest[i] & Byte.MAX_VALUE));
            }
            return key.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a pack; empty if the file is none. */
    static Optional<Pack> open(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int end = bytes.limit() - END;
            if (end < 0 || bytes.getLong(end + Integer.BYTES) != MAGIC) {
                return Optional.empty();
            }
            int rows = bytes.getInt(end);
            long table = end - (long) rows * ROW;
            return rows < 0 || table < 0 ? Optional.empty() : Optional.of(new Pack(bytes, (int) table, rows));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** What the file of a pack consists of. */
    static byte[] of(SortedMap<String, byte[]> readings) {
        int content =
                readings.values().stream().mapToInt(reading -> reading.length).sum();
        ByteBuffer file = ByteBuffer.allocate(content + readings.size() * ROW + END);
        int row = content;
        for (Map.Entry<String, byte[]> reading : readings.entrySet()) {
            byte[] value = reading.getValue();
            byte[] key = reading.getKey().getBytes(StandardCharsets.ISO_8859_1);
            file.put(row, key)
                    .putLong(row + KEY, file.position())
                    .putInt(row + KEY + Long.BYTES, value.length)
                    .putInt(row + ROW - Integer.BYTES, sum(key, value));
            file.put(value);
            row += ROW;
        }
        file.putInt(row, readings.size()).putLong(row + Integer.BYTES, MAGIC);
        return file.array();
    }

    /** The bytes of a reading; empty if the pack does not have it, or has it broken. */
    Optional<byte[]> find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.ISO_8859_1);
        int low = 0;
        int high = rows - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int row = table + middle * ROW;
            int order = compare(row, wanted);
            if (order == 0) {
                return value(row, wanted);
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return Optional.empty();
    }

    private int compare(int row, byte[] wanted) {
        for (int i = 0; i < KEY; i++) {
            int order = Byte.compare(bytes.get(row + i), wanted[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private Optional<byte[]> value(int row, byte[] key) {
        long start = bytes.getLong(row + KEY);
        int length = bytes.getInt(row + KEY + Long.BYTES);
        if (start < 0 || length < 0 || start + length > table) {
            return Optional.empty();
        }
        byte[] value = new byte[length];
        bytes.get((int) start, value);
        return sum(key, value) == bytes.getInt(row + ROW - Integer.BYTES) ? Optional.of(value) : Optional.empty();
    }

    private static int sum(byte[] key, byte[] value) {
        CRC32 sum = new CRC32();
        sum.update(key);
        sum.update(value);
        return (int) sum.getValue();
    }
}
