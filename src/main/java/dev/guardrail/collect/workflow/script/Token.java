package dev.guardrail.collect.workflow.script;

/**
 * A token of a script.
 *
 * @param kind its kind
 * @param start its offset in the script
 * @param raw the written text
 * @param body the lines of a here-document; empty for any other token
 */
record Token(Kind kind, int start, String raw, String body) {

    enum Kind {
        WORD,
        /** An operator between commands; also a line end. */
        OPERATOR,
        /** A redirection, whose target is the next word. */
        REDIRECTION,
        /** A here-document, with its delimiter. */
        HEREDOC
    }

    int end() {
        return start + raw.length();
    }

    /** The text without continuations and line ends. */
    String line() {
        return raw.indexOf('\n') < 0 ? raw : raw.replace("\\\n", "").replace('\n', ' ');
    }
}
