package dev.guardrail.collect.workflow.script;

/**
 * What a word or a variable holds.
 *
 * @param text its text; where it is not known, as the script writes it
 * @param known whether the text is known
 * @param tainted whether it depends on what the failing command printed
 */
record Value(String text, boolean known, boolean tainted) {

    /** A script that doubles a text again and again has no end that anybody can hold. */
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
