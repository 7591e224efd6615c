package dev.guardrail.collect.workflow.foreign;

/** Limits the work on a script, which may be malicious: functions that call each other twice double it with each. */
final class Work {

    private static final int MOST = 200_000;

    /** What one command costs besides: so many thousands of them are no script that a person wrote. */
    private static final int COMMAND = 50;

    private int done;

    /** The script is beyond the limit. */
    static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooLongException() {
            super("the script is too long to follow", null, false, false);
        }
    }

    /** Something small. */
    void step() {
        add(1);
    }

    /** A command is read. */
    void command() {
        add(COMMAND);
    }

    /**
     * Something larger.
     *
     * @throws TooLongException if that is too much
     */
    void add(int amount) {
        done += amount;
        if (done > MOST) {
            throw new TooLongException();
        }
    }
}
