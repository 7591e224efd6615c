package dev.guardrail.collect.linter;

/** A linter does not say anything. The message is a reason in one line. */
public final class UnusableLinterException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean ofFiles;

    public UnusableLinterException(String reason) {
        this(reason, false);
    }

    private UnusableLinterException(String reason, boolean ofFiles) {
        super(reason);
        this.reason = reason;
        this.ofFiles = ofFiles;
    }

    /** The linter ran and failed: perhaps on one of its files alone. */
    static UnusableLinterException onFiles(String reason) {
        return new UnusableLinterException(reason, true);
    }

    /** Whether it may say something of fewer files. */
    boolean isOfFiles() {
        return ofFiles;
    }

    String reason() {
        return reason;
    }
}
