package dev.guardrail.collect.reading.kept;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link ByteWriter} wrote; throws a {@link RuntimeException} where the bytes are something else. */
final class ByteReader {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at];
            at++;
            value |= (long) (next & MORE - 1) << shift;
            shift += BITS;
        } while ((next & MORE) != 0);
        return value >>> 1 ^ -(value & 1);
    }

    int count() {
        return Math.toIntExact(number());
    }

    String text() {
        int known = count();
        if (known > 0) {
            return texts.get(known - 1);
        }
        int length = count();
        String text = length < 0 ? characters(-length) : new String(bytes, at, length, StandardCharsets.UTF_8);
        at += Math.max(length, 0);
        texts.add(text);
        return text;
    }

    private String characters(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) count());
        }
        return text.toString();
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }
}
