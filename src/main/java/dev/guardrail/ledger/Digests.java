package dev.guardrail.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The digests that chain the lines of a ledger. */
final class Digests {

    private static final String MEMBER = ",\"digest\":\"";
    private static final String END = "\"}";
    private static final int DIGITS = 64;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    private Digests() {}

    /** A line, of its JSON without the digest. */
    static String sealed(String json) {
        return json.substring(0, json.length() - 1) + MEMBER + of(json) + END;
    }

    /** Whether a line ends with a digest at all. */
    static boolean isSealed(String line) {
        int at = line.length() - DIGITS - END.length() - MEMBER.length();
        return at > 0 && line.startsWith(MEMBER, at) && line.endsWith(END) && is(written(line));
    }

    /** The digest that a sealed line ends with. */
    static String written(String line) {
        return line.substring(line.length() - DIGITS - END.length(), line.length() - END.length());
    }

    /** The JSON of a sealed line without its digest. */
    static String unsealed(String line) {
        return line.substring(0, line.length() - DIGITS - END.length() - MEMBER.length()) + "}";
    }

    static boolean is(String text) {
        return DIGEST.matcher(text).matches();
    }

    /** The SHA-256 of a text in UTF-8. */
    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
