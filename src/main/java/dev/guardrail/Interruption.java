package dev.guardrail;

import java.util.concurrent.CancellationException;

/**
 * The end of an audit that nobody waits for any more: whoever made its thread interrupts it. Threads that work for an audit
 * look at the thread that began it, since an interruption reaches no other.
 *
 * @param thread the thread that began the audit
 */
public record Interruption(Thread thread) {

    /** That of the current thread. */
    public static Interruption ofCurrent() {
        return new Interruption(Thread.currentThread());
    }

    /**
     * Goes on unless the thread was interrupted, and leaves it so.
     *
     * @throws CancellationException if it was
     */
    public void check() {
        if (thread.isInterrupted()) {
            throw cancelled();
        }
    }

    /** The same, for what ended an audit. */
    public static CancellationException cancelled(Throwable cause) {
        CancellationException cancelled = cancelled();
        cancelled.initCause(cause);
        return cancelled;
    }

    private static CancellationException cancelled() {
        return new CancellationException("the audit was cancelled");
    }
}
