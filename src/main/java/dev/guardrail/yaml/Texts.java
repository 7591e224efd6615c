package dev.guardrail.yaml;

import dev.guardrail.fact.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text handling that the readers of all formats share. */
final class Texts {

    private Texts() {}

    /** UTF-8 text, without its byte order mark. */
    static String decode(String path, byte[] bytes) throws YamlException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new YamlException(Place.file(path), "not UTF-8 text");
        }
    }

    static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
