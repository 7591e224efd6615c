package dev.guardrail.collect.format;

/** The reason why a file cannot be used. Its reader does not know the file's name, so the reason has no name. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** In characters: the longest piece of a file that a message quotes. */
    private static final int QUOTED = 60;

    private final int line;
    private final String reason;

    /** A refusal of the file as a whole. */
    public Refusal(String reason) {
        this(0, reason);
    }

    /**
     * A refusal at a line.
     *
     * @param line counted from 1; 0 for the file as a whole
     */
    public Refusal(int line, String reason) {
        super(reason);
        this.line = line;
        this.reason = reason;
    }

    /** The line where reading stopped, counted from 1; 0 for the file as a whole. */
    public int line() {
        return line;
    }

    /** The reason, in one line. */
    public String reason() {
        return reason;
    }

    /** A piece of a file for a message: short, in one line, and in quotes. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .limit(QUOTED)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(quoted::appendCodePoint);
        return quoted.append(text.codePointCount(0, text.length()) > QUOTED ? "…\"" : "\"")
                .toString();
    }
}
