package dev.guardrail.collect.git;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes paths, which git stores as bytes without a fixed encoding. */
final class RepositoryPath {

    private RepositoryPath() {}

    /**
     * The path as UTF-8 text. Each invalid byte becomes a backslash and three octal digits, as git shows it, so that
     * two paths that differ only in such bytes stay different.
     */
    static String decode(byte[] path) {
        return isAscii(path) ? new String(path, StandardCharsets.US_ASCII) : decodeAny(path);
    }

    private static boolean isAscii(byte[] path) {
        for (byte one : path) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static String decodeAny(byte[] path) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(path);
        CharBuffer chars = CharBuffer.allocate(path.length);
        StringBuilder text = new StringBuilder();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, true);
            text.append(chars.flip());
            chars.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append('\\').append(Integer.toOctalString(bytes.get() & 0xff));
            }
            decoder.reset();
        }
    }
}
