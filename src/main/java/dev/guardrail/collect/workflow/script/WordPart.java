package dev.guardrail.collect.workflow.script;

/** A part of a word, as the shell expands it. */
sealed interface WordPart {

    /** The written text of the part. */
    String raw();

    /** Whether it is in quotes, so that its value is not split. */
    boolean quoted();

    /** A literal text; without quotes, it may be a pattern for files. */
    record Text(String raw, boolean quoted) implements WordPart {}

    /** {@code $name} or <code>${name…}</code>; the operator, with its operand, is the text after the name. */
    record Parameter(String raw, boolean quoted, String name, String operator) implements WordPart {}

    /** {@code $((…))}. */
    record Calculation(String raw, boolean quoted, String formula) implements WordPart {}

    /**
     * {@code $(…)}, backquotes, and {@code <(…)}.
     *
     * @param start the offset of the inner script, in the text that contains the word
     * @param beside whether it runs in parallel to the command, so that its status is lost
     */
    record Substitution(String raw, boolean quoted, String script, int start, boolean beside) implements WordPart {}

    /** A GitHub expression, or an expansion that is not modelled. */
    record Opaque(String raw, boolean quoted) implements WordPart {}
}
