package dev.guardrail.fix;

/** A file may not be changed. The message is the reason, a clause without the path. */
public final class UnfixableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnfixableException(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
