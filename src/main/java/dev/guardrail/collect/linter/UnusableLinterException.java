package dev.guardrail.collect.linter;

/** A linter does not say anything. The message is a reason in one line. */
public final class UnusableLinterException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public UnusableLinterException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
