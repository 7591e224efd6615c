package dev.guardrail.collect.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A private key in the lines of a text, with the places of its material. */
final class KeyBlock {

    /** In characters: the least length of a full line. OpenSSL writes 64 in a line, OpenSSH 70, and others up to 76. */
    static final int LINE = 40;

    /** In characters: the greatest length of a line of a key on several lines. A longer line is a minified file. */
    static final int LONGEST_LINE = 2000;

    /** In characters of base64. The shortest key, an Ed25519 key, has 64. */
    private static final int SHORTEST = 60;

    /**
     * The start of ASN.1 of 256 bytes or more, in base64: a shorter text with this start is an example that was cut.
     */
    private static final String LONG = "MII";

    private static final int SHORTEST_LONG = 256 * 4 / 3;

    /** In bits per character. Base64 of random bytes has 5.9. */
    private static final double LEAST_ENTROPY = 4;

    private final int line;
    private final int start;
    private final int end;
    private final String label;
    private final List<Base64Run> runs = new ArrayList<>();

    /**
     * A key without material yet.
     *
     * @param line the number of its begin line, counted from 0
     * @param start the offset in that line where the label starts
     * @param end the offset in that line where the label ends
     * @param label the kind that it declares: "RSA PRIVATE KEY"
     */
    KeyBlock(int line, int start, int end, String label) {
        this.line = line;
        this.start = start;
        this.end = end;
        this.label = label;
    }

    void add(List<Base64Run> others) {
        others.forEach(run -> runs.add(new Base64Run(line, run.start(), run.text())));
    }

    void add(Base64Run run) {
        runs.add(run);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    int line() {
        return line;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int lastLine() {
        return runs.get(runs.size() - 1).line();
    }

    List<Base64Run> runs() {
        return runs;
    }

    String material() {
        StringBuilder material = new StringBuilder();
        runs.forEach(run -> material.append(run.text()));
        return material.toString();
    }

    /** The begin line, without the text around it. */
    String title() {
        return "-----BEGIN " + label + "-----";
    }

    boolean isKey() {
        String material = material();
        return material.length() >= (material.startsWith(LONG) ? SHORTEST_LONG : SHORTEST)
                && runs.stream().anyMatch(run -> run.length() >= LINE)
                && Placeholders.entropy(material) >= LEAST_ENTROPY
                && !material.toLowerCase(Locale.ROOT).contains("example");
    }

    /** The kind for reports: "RSA private key" for "RSA PRIVATE KEY". */
    String kind() {
        String words = label.replace(" PRIVATE KEY", "").replace(" BLOCK", "");
        return switch (words) {
            case "OPENSSH" -> "OpenSSH private key";
            case "ENCRYPTED" -> "encrypted private key";
            case "PRIVATE KEY" -> "private key";
            default -> words + " private key";
        };
    }
}
