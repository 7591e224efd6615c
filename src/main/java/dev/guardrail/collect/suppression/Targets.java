package dev.guardrail.collect.suppression;

import dev.guardrail.collect.language.mask.CodeMask;

/** Finds the code that a comment or an annotation is about. */
final class Targets {

    /** In characters; farther away nobody looks for what a comment is about. */
    private static final int FAR = 10_000;

    private final CodeMask mask;
    private final int firstCode;

    Targets(CodeMask mask) {
        this.mask = mask;
        int at = 0;
        while (at < mask.text().length()
                && (!mask.isCode(at) || Character.isWhitespace(mask.text().charAt(at)))) {
            at++;
        }
        this.firstCode = at;
    }

    /** Whether something but comments is before it on its line. */
    boolean isBehindCode(int at) {
        int start = mask.start(mask.line(at));
        String before = mask.code(Math.max(start, at - FAR), at);
        return !before.isEmpty() && !before.equals("{");
    }

    boolean isBelowCode(int at) {
        return firstCode < at;
    }

    /** The line of the first code behind a place; 0 where there is none. */
    int next(int at) {
        String text = mask.text();
        for (int i = at; i < Math.min(text.length(), at + FAR); i++) {
            if (!mask.isComment(i) && !Character.isWhitespace(text.charAt(i))) {
                // What closes a comment of JSX is no code.
                if (text.charAt(i) == '}' && text.startsWith("*/", i - 2)) {
                    continue;
                }
                return mask.line(i);
            }
        }
        return 0;
    }

    /** The code of a line without its comments. */
    String code(int line) {
        return mask.code(mask.start(line), Math.min(mask.start(line + 1), mask.start(line) + FAR));
    }
}
