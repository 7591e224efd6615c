package dev.guardrail.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two findings the same finding: the rule, the file, for one about a job the job, and what is wrong there, but
 * no line number. It survives reformatting and moving within the file; a finding about a step moves with its step, also to
 * another job. Findings that say the same twice in one file share it.
 *
 * @param value 32 hexadecimal digits
 */
public record Fingerprint(String value) implements Comparable<Fingerprint> {

    private static final char SEPARATOR = '\0';

    /**
     * The fingerprint of a violation of {@code rule} in the file at {@code path}.
     *
     * @param job the job that it is about; empty where it is about a step, the file or a line
     * @param identity what is wrong
     */
    public static Fingerprint of(String rule, String path, String job, String identity) {
        String where = job.isEmpty() ? path : path + SEPARATOR + job;
        String text = rule + SEPARATOR + where + SEPARATOR + identity.strip().replaceAll("\\s+", " ");
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
