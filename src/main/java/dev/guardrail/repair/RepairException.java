package dev.guardrail.repair;

/** A repair cannot be made. The message is the reason, a clause without the place. */
public final class RepairException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean unsafe;

    RepairException(String reason) {
        this(reason, false);
    }

    private RepairException(String reason, boolean unsafe) {
        super(reason);
        this.reason = reason;
        this.unsafe = unsafe;
    }

    /** For a repair that is not safe at its place. */
    static RepairException unsafe(String caution) {
        return new RepairException(caution, true);
    }

    /** Whether it can be made for who asks for unsafe repairs. */
    public boolean isUnsafe() {
        return unsafe;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
