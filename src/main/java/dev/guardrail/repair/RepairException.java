package dev.guardrail.repair;

/** A repair cannot be made. The message is the reason, a clause without the place. */
public final class RepairException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    RepairException(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
