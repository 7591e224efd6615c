package dev.guardrail.collect.workflow.script;

/** What becomes of the status of a statement. */
enum Context {
    /** A failure counts. */
    PLAIN,
    /** A failure does not end the script, whatever {@code errexit} says. */
    EXCUSED,
    /** It decides what runs next: the script is made for both answers. */
    ASKED;

    Context excused() {
        return this == PLAIN ? EXCUSED : this;
    }
}
