package dev.guardrail.verify;

/**
 * A range of commits in one reading of an audit.
 *
 * @param name how it is called in a sentence: {@code the range}, {@code the last commit alone}
 * @param base the full id of its base; empty for the empty tree
 * @param head the full id of its head
 */
public record Span(String name, String base, String head) {

    private static final String LAST = "the last commit alone";

    /** The last commit of a range. */
    static Span last(String parent, String head) {
        return new Span(LAST, parent, head);
    }

    /** Whether it is the last commit of a range and no more. */
    boolean isOneCommit() {
        return name.equals(LAST);
    }

    /** As git takes it. */
    String argument() {
        return base.isEmpty() ? head : shortened(base) + ".." + shortened(head);
    }

    /** The same between backticks. */
    String quoted() {
        return "`" + argument() + "`";
    }

    static String shortened(String id) {
        return id.length() > 10 ? id.substring(0, 10) : id;
    }
}
