package dev.guardrail.claim;

/** What begins the subject of a claim that is no path and no name. */
public final class Subjects {

    /** Files that have no path in the audit, by the words that it has for them. */
    public static final String GROUP = "group:";

    /** Files whose path has a word. */
    public static final String WORD = "word:";

    /** A function, without its file. */
    public static final String FUNCTION = "function:";

    /** A figure of the base. */
    public static final String BEFORE = "before:";

    private Subjects() {}
}
