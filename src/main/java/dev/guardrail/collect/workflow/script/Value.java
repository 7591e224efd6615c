package dev.guardrail.collect.workflow.script;

/**
 * The value of a word or a variable.
 *
 * @param text its text; where that is not known, the text in the script
 * @param known whether the text is known
 * @param tainted whether it depends on the output of the failing command
 */
record Value(String text, boolean known, boolean tainted) {

    /** In characters. Without a limit, a script that doubles a text repeatedly would fill the memory. */
    static final int LIMIT = 10_000;

    static final Value EMPTY = new Value("", true, false);

    static Value of(String text) {
        return new Value(text, true, false);
    }

    static Value of(int status) {
        return status < 0 ? unknown("$?") : of(Integer.toString(status));
    }

    static Value unknown(String raw) {
        return new Value(raw, false, false);
    }

    Value and(Value next) {
        boolean small = text.isEmpty() || next.text.isEmpty() || text.length() + next.text.length() <= LIMIT;
        return new Value(small ? text + next.text : "…", small && known && next.known, tainted || next.tainted);
    }

    boolean is(String other) {
        return known && text.equals(other);
    }
}
