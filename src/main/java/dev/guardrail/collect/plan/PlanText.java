package dev.guardrail.collect.plan;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a plan, as lines without their ends.
 *
 * <p>Some plans are UTF-8 that was once read as MacRoman and saved again. One that can be turned back without a loss is;
 * lines keep their numbers, as neither encoding has another line end than the other.
 */
final class PlanText {

    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");

    private PlanText() {}

    /** The lines of a file; what is not UTF-8 in it becomes U+FFFD. */
    static List<String> lines(byte[] content) {
        String text = repaired(new String(content, StandardCharsets.UTF_8));
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Stream.of(plain.split("\r\n|\r|\n", -1)).toList();
    }

    private static String repaired(String text) {
        try {
            ByteBuffer bytes = MAC_ROMAN.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
