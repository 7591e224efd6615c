package dev.guardrail;

/**
 * Something that a person gave to Guardrail cannot be used: the command line, a policy, a repository or a rule file.
 *
 * <p>Its message is one line that a person can act on: the file and line, what was expected, and the nearest valid name.
 */
public class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    public UnusableInputException(String message) {
        super(message);
        this.problem = message;
    }

    public UnusableInputException(String message, Throwable cause) {
        super(message, cause);
        this.problem = message;
    }

    /** What a person reads: one line for each problem. */
    @Override
    public String getMessage() {
        return problem;
    }
}
