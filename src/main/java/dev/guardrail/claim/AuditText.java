package dev.guardrail.claim;

import java.util.List;

/** An audit as it stands in its file. */
public final class AuditText {

    private final byte[] content;
    private final List<Heading> headings;

    /**
     * A title of the audit.
     *
     * @param line where it stands, counted from 1
     * @param title its words, without the signs around them
     */
    public record Heading(int line, String title) {}

    /** The bytes of a file with its titles, in the order of the lines. */
    public AuditText(byte[] content, List<Heading> headings) {
        this.content = content.clone();
        this.headings = List.copyOf(headings);
    }

    /** The bytes of the file. */
    public byte[] content() {
        return content.clone();
    }

    /** The titles, in the order of the lines. */
    public List<Heading> headings() {
        return headings;
    }
}
