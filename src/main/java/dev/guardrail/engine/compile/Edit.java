package dev.guardrail.engine.compile;

/**
 * A change of a part of a rule file.
 *
 * @param span the condition that it changes
 * @param removed what it takes out
 * @param inserted what it puts there
 * @param change what it does to the condition, in words
 */
record Edit(Span span, Span removed, String inserted, String change) {

    static Edit drop(Span span, Span removed) {
        return new Edit(span, removed, "", "dropped");
    }

    static Edit swap(Span span, Span operator, String other, String text) {
        return new Edit(
                span,
                operator,
                other,
                "`" + other.strip() + "` for `" + operator.of(text).strip() + "`");
    }

    /** Whether it only moves a limit: it makes {@code <=} of {@code <}, or the like. */
    boolean isOfLimit(String text) {
        String operator = removed.of(text);
        return !inserted.isEmpty() && (operator.startsWith("<") || operator.startsWith(">"));
    }

    String apply(String text) {
        return text.substring(0, removed.start()) + inserted + text.substring(removed.end());
    }

    /** A part of a text. */
    record Span(int start, int end) {

        String of(String text) {
            return text.substring(start, end);
        }
    }
}
