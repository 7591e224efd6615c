package dev.guardrail.collect.linter;

/** A linter does not say anything. The message is a reason in one line. */
public final class UnusableLinterException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnusableLinterException(String reason) {
        super(reason);
    }
}
