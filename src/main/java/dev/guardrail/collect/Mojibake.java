package dev.guardrail.collect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns back texts in UTF-8 that were once read as MacRoman and saved again. */
public final class Mojibake {

    /** The charset MacRoman, which some Java runtimes lack. */
    private static final Optional<Charset> MAC_ROMAN =
            Charset.isSupported("x-MacRoman") ? Optional.of(Charset.forName("x-MacRoman")) : Optional.empty();

    private Mojibake() {}

    /**
     * The text as it was written, if turning it back loses nothing; else the same text. Lines keep their numbers, as neither
     * encoding has another line end than the other.
     */
    public static String repaired(String text) {
        if (MAC_ROMAN.isEmpty()) {
            return text;
        }
        try {
            ByteBuffer bytes = MAC_ROMAN.get().newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
