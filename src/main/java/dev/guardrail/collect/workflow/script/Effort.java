package dev.guardrail.collect.workflow.script;

/** Limits the work on a script, which may be malicious. */
final class Effort {

    private static final int LIMIT = 200_000;
    private static final int DEPTH_LIMIT = 80;

    private int spent;
    private int depth;

    /** The script exceeds the limit. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ExhaustedException() {
            super("effort exhausted", null, false, false);
        }

        /** Why nothing is known of the script, as a clause. */
        String reason() {
            return "the script is too long to follow";
        }
    }

    void spend(int amount) {
        spent += amount;
        if (spent > LIMIT) {
            throw new ExhaustedException();
        }
    }

    void enter() {
        depth++;
        if (depth > DEPTH_LIMIT) {
            throw new ExhaustedException();
        }
    }

    void leave() {
        depth--;
    }
}
