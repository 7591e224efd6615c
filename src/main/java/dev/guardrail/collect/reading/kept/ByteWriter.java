package dev.guardrail.collect.reading.kept;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Writes numbers with as few bytes as they need, and each text once: the places of a reading repeat their path. */
final class ByteWriter {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();

    void number(long value) {
        // Small numbers below zero are short, too.
        long rest = value << 1 ^ value >> Long.SIZE - 1;
        while ((rest & -MORE) != 0) {
            bytes.write((int) (rest | MORE));
            rest >>>= BITS;
        }
        bytes.write((int) rest);
    }

    /** A text; the number of the text before it that is the same, or else a zero and its characters. */
    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        number(known == null ? 0 : known);
        if (known == null) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            if (new String(encoded, StandardCharsets.UTF_8).equals(text)) {
                number(encoded.length);
                bytes.write(encoded, 0, encoded.length);
            } else {
                // Half a pair of surrogates, which a text of a broken file may have, is nothing in UTF-8.
                number(-text.length());
                text.chars().forEach(this::number);
            }
        }
    }

    /** The texts that were written, each once. */
    Set<String> texts() {
        return texts.keySet();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
