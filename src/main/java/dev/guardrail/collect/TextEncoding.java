package dev.guardrail.collect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells texts from binary files. It detects and decodes UTF-16 and UTF-32, which Windows tools write; git treats such files
 * as binary.
 */
public final class TextEncoding {

    /** In bytes: how far git looks for a NUL to tell binary files from text. */
    public static final int SNIFFED = 8000;

    /** A file with a NUL counts as text only if at most one in so many of its bytes is a control character. */
    private static final int CONTROLS = 20;

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** UTF-32 comes first: the byte order marks of UTF-16LE and UTF-32LE begin with the same two bytes. */
    private static final List<Charset> WIDE =
            List.of(UTF_32LE, UTF_32BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static final String MARK = "\uFEFF";

    /** In bytes: how much of a text without a byte order mark is examined. */
    private static final int SAMPLE = 8192;

    /** In UTF-16, at least one in four bytes is NUL: one of the two bytes of every second character. */
    private static final int LEAST_ZEROS = 4;

    private TextEncoding() {}

    /**
     * The text of a file, without its byte order mark: UTF-16, UTF-32, or else UTF-8 with replacements for invalid
     * bytes.
     */
    public static String text(byte[] bytes) {
        return wideText(bytes).orElseGet(() -> unmarked(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** A UTF-16 or UTF-32 text in UTF-8, without its byte order mark; any other bytes unchanged, with their mark. */
    public static byte[] asUtf8(byte[] bytes) {
        return wideText(bytes)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(bytes);
    }

    /** The text of a file in UTF-16 or UTF-32; empty for any other file. */
    public static Optional<String> wideText(byte[] bytes) {
        Optional<Charset> charset = wide(bytes);
        try {
            return charset.isEmpty() ? Optional.empty() : Optional.of(unmarked(strict(bytes, charset.get())));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Why a file is no text, with the encoding that was tried; empty if it is a text. */
    public static Optional<String> problem(byte[] bytes) {
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return wideText(bytes).isPresent()
                    ? Optional.empty()
                    : Optional.of("no text in " + wide.get() + ", the encoding that its first bytes announce");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of("no text in UTF-8, the encoding that is assumed where nothing else is announced");
        }
    }

    /** Whether git treats a file that begins with these bytes as binary: it has a NUL among its first bytes. */
    public static boolean isBinary(byte[] start) {
        for (int i = 0; i < Math.min(start.length, SNIFFED); i++) {
            if (start[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file that begins with these bytes is binary for git, and no text that has a NUL either. */
    public static boolean isNoText(byte[] start) {
        return isBinary(start) && wide(start).isEmpty() && !isUtf8(start);
    }

    /** Whether it is UTF-8 with few control characters; the last character may be cut. */
    public static boolean isUtf8(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
        }
        return controls * CONTROLS <= bytes.length && canDecode(bytes);
    }

    private static boolean canDecode(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, false)
                .isError();
    }

    /** The encoding of a UTF-16 or UTF-32 file, by its byte order mark or else by the places of its NUL bytes. */
    public static Optional<Charset> wide(byte[] bytes) {
        return marked(bytes).or(() -> byZeros(bytes));
    }

    /** The encoding, of UTF-16 and UTF-32, that the byte order mark of a file announces. */
    public static Optional<Charset> marked(byte[] head) {
        return WIDE.stream()
                .filter(charset -> startsWith(head, MARK.getBytes(charset)))
                .findFirst();
    }

    /**
     * In most UTF-16 texts, letters and line ends have a NUL in the same half of each character, never in the other.
     */
    private static Optional<Charset> byZeros(byte[] bytes) {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (length == 0 || zeros[0] > 0 && zeros[1] > 0 || (zeros[0] + zeros[1]) * LEAST_ZEROS < length) {
            return Optional.empty();
        }
        return Optional.of(zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    /** Decodes strictly, but for an incomplete character at the end, which remains where a file was cut. */
    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        int width = charset.equals(UTF_32LE) || charset.equals(UTF_32BE) ? 4 : 2;
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, bytes.length / width * width))
                .toString();
    }

    private static String unmarked(String text) {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
