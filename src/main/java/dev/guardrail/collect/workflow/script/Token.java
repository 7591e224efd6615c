package dev.guardrail.collect.workflow.script;

/**
 * A token of a script.
 *
 * @param kind what it is
 * @param start where it starts in the script
 * @param raw the text as written
 * @param body the lines of a here-document; empty of anything else
 */
record Token(Kind kind, int start, String raw, String body) {

    enum Kind {
        WORD,
        /** Between commands; a line end is one, too. */
        OPERATOR,
        /** The next word is its target. */
        REDIRECTION,
        /** With its delimiter. */
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
