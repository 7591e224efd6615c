package dev.guardrail.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two findings the same finding: the rule, the file and what is wrong there, but no line number. It survives
 * reformatting and moving within the file. Findings that say the same twice in one file share it.
 *
 * @param value 32 hexadecimal digits
 */
public record Fingerprint(String value) implements Comparable<Fingerprint> {

    private static final char SEPARATOR = '\0';

    /** The fingerprint of a violation of {@code rule} in the file at {@code path}. */
    public static Fingerprint of(String rule, String path, String identity) {
        String text = rule + SEPARATOR + path + SEPARATOR + identity.strip().replaceAll("\\s+", " ");
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(HexFormat.of().formatHex(digest, 0, 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Fingerprint other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
