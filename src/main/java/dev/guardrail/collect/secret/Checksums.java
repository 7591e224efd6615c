package dev.guardrail.collect.secret;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Verifies the checksums at the end of some tokens. */
final class Checksums {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE62_DIGITS = 6;
    private static final int HEX_DIGITS = 8;

    private Checksums() {}

    /**
     * Tokens of GitHub and npm: a prefix of four characters, random characters, and the CRC-32 of the random characters
     * in six base62 digits (github.blog, "Behind GitHub's new authentication token formats").
     */
    static boolean base62(String token) {
        int end = token.length() - BASE62_DIGITS;
        return token.substring(end).equals(base62Of(token.substring(4, end)));
    }

    static String base62Of(String random) {
        StringBuilder digits = new StringBuilder();
        for (long rest = crc(random); digits.length() < BASE62_DIGITS; rest /= BASE62.length()) {
            digits.insert(0, BASE62.charAt((int) (rest % BASE62.length())));
        }
        return digits.toString();
    }

    /**
     * Tokens of Grafana: after an underscore, the CRC-32 of all characters before it, the lowest byte first, in
     * hexadecimal digits (grafana/grafana, {@code pkg/components/satokengen}).
     */
    static boolean grafana(String token) {
        int end = token.length() - HEX_DIGITS;
        return token.substring(end).equalsIgnoreCase(grafanaOf(token.substring(0, end - 1)));
    }

    static String grafanaOf(String start) {
        return String.format(Locale.ROOT, "%08x", Integer.reverseBytes((int) crc(start)));
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }
}
