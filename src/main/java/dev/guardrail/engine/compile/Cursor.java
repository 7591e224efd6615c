package dev.guardrail.engine.compile;

/**
 * Knows where in a rule file an expression is that a parser without places has read: it is moved from token to token, in
 * the order of the text.
 */
final class Cursor {

    private final String text;
    private final int end;
    private int start;
    private int next;

    /** A cursor over a part of a text. */
    Cursor(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.next = start;
        this.end = end;
    }

    /** Moves to the next occurrence of a token, and not to one that is a part of a longer word. */
    void to(String token) {
        for (int at = text.indexOf(token, next); at >= 0 && at < end; at = text.indexOf(token, at + 1)) {
            if (!isPartOfWord(token, at)) {
                start = at;
                next = at + token.length();
                return;
            }
        }
    }

    private boolean isPartOfWord(String token, int at) {
        int after = at + token.length();
        boolean word = Character.isJavaIdentifierPart(token.charAt(0));
        return word
                && (at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1))
                        || after < text.length() && Character.isJavaIdentifierPart(text.charAt(after)));
    }

    /** Moves behind a character. */
    void skip(int at) {
        next = Math.max(next, at);
    }

    /** Where it is, for {@link #at}. */
    int mark() {
        return start;
    }

    /** A cursor at a token that this one has passed. */
    Cursor at(int mark) {
        return new Cursor(text, mark, end);
    }

    /** A problem at the token that it is at. */
    Refusal refuse(String problem) {
        return new Refusal(start, problem);
    }
}
