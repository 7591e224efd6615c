package dev.guardrail.collect.language;

/** A source file is not valid in its language. The message is the reason, in one line and without the place. */
public final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /**
     * Creates the exception.
     *
     * @param line where reading stopped, counted from 1; 0 for the file as a whole
     */
    public MalformedException(int line, String reason) {
        super(reason);
        this.line = line;
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }

    /** The line where reading stopped, counted from 1; 0 for the file as a whole. */
    public int line() {
        return line;
    }
}
