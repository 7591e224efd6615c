package dev.guardrail.collect.workflow.script;

/** A part of a word, as the shell expands it. */
sealed interface WordPart {

    /** The part as it is written. */
    String raw();

    /** Whether it stands in quotes, so that its value is not split. */
    boolean quoted();

    /** A text that stands for itself; unquoted, it may be a pattern for files. */
    record Text(String raw, boolean quoted) implements WordPart {}

    /** {@code $name} or <code>${name…}</code>; what follows the name is the operator with its operand. */
    record Parameter(String raw, boolean quoted, String name, String operator) implements WordPart {}

    /** {@code $((…))}. */
    record Calculation(String raw, boolean quoted, String formula) implements WordPart {}

    /**
     * {@code $(…)}, backquotes, and {@code <(…)}.
     *
     * @param start where the script within starts, in the text that the word is part of
     * @param beside whether it runs beside the command, and its status is lost
     */
    record Substitution(String raw, boolean quoted, String script, int start, boolean beside) implements WordPart {}

    /** One of GitHub's expressions, or what is not modelled. */
    record Opaque(String raw, boolean quoted) implements WordPart {}
}
