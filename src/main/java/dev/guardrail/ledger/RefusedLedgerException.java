package dev.guardrail.ledger;

import java.io.IOException;

/** A ledger is there and is not read. The message says why, without the name of the ledger. */
public final class RefusedLedgerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public RefusedLedgerException(String message) {
        super(message);
        this.reason = message;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
