package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.python.Token;
import dev.guardrail.fact.Place;

/** Where tokens stand. */
final class Places {

    private Places() {}

    /** From the start of a token to the end of another one or of the same. */
    static Place of(String path, Token first, Token last) {
        String text = last.text();
        int lines = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines++;
            start = end + 1;
        }
        int width = text.codePointCount(start, text.length());
        int column = lines == 0 ? last.column() + width : width + 1;
        return new Place(path, first.line(), first.column(), last.line() + lines, column);
    }
}
