package dev.guardrail.collect.language;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a source file. */
public final class SourceText {

    private SourceText() {}

    /**
     * Decodes by the byte order mark, else as UTF-8, else as Latin-1. Latin-1 can decode every file, and keeps ASCII,
     * of which most names consist. The byte order mark is removed, and every line ends with a line feed.
     */
    public static String decode(byte[] bytes) {
        String text = marked(bytes).map(charset -> new String(bytes, charset)).orElseGet(() -> unmarked(bytes));
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A UTF-16 or UTF-32 text, which compilers read if it has a byte order mark. */
    private static Optional<Charset> marked(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = bytes.length < 4 ? -1 : (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        if (first == 0xFEFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        } else if (first == 0xFFFE) {
            return Optional.of(second == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE);
        }
        return first == 0 && second == 0xFEFF ? Optional.of(Charset.forName("UTF-32BE")) : Optional.empty();
    }

    private static String unmarked(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
