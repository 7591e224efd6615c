package dev.guardrail;

/** There is no range to audit, although nothing is wrong: the event of a CI service has no base to compare with. */
public final class NoRangeException extends UnusableInputException {

    private static final long serialVersionUID = 1L;

    public NoRangeException(String message) {
        super(message);
    }
}
