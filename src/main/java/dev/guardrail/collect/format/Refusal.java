package dev.guardrail.collect.format;

/** Why a file cannot be used, by a reader that does not know what it is called. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** As much of a file as a message quotes; in characters. */
    private static final int QUOTED = 60;

    private final int line;
    private final String reason;

    /** About the file as a whole. */
    public Refusal(String reason) {
        this(0, reason);
    }

    /**
     * About a line.
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

    /** A piece of a file as a message can show it: short, in one line, and in quotes. */
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
