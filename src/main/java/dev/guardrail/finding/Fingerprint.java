package dev.guardrail.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies a finding across runs. It is made of the rule, the file, the job if the finding is about a job, and what
 * is wrong there, but of no line number. It stays the same if the file is reformatted or code moves within the file; a
 * finding about a step keeps it when the step moves to another job. Findings that say the same in one file share it.
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
