package dev.guardrail.collect.workflow.script;

/** How the status of a statement is used. */
enum Context {
    /** A failure counts. */
    PLAIN,
    /** A failure does not end the script, whatever {@code errexit} says. */
    EXCUSED,
    /** It decides what runs next: the script handles both results. */
    ASKED;

    Context excused() {
        return this == PLAIN ? EXCUSED : this;
    }
}
