package dev.guardrail.collect.coverage.format;

/**
 * A file is no coverage report that can be read. Its message is one line: the file, the line where there is one, and the
 * reason with what to give instead.
 */
public final class UnusableReportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final int line;
    private final String reason;

    UnusableReportException(String name, int line, String reason) {
        this(line, reason, name + ": " + (line > 0 ? "line " + line + ": " : "") + reason);
    }

    private UnusableReportException(int line, String reason, String message) {
        super(message);
        this.message = message;
        this.line = line;
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** The line of the report where reading stopped, counted from 1; 0 where it is about the file as a whole. */
    public int line() {
        return line;
    }

    /** The message without the file and the line. */
    public String reason() {
        return reason;
    }
}
