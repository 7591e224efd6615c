package dev.guardrail.collect.language.braces;

import dev.guardrail.fact.Place;

/** Computes the places of tokens in a file. */
public final class TokenPlaces {

    private TokenPlaces() {}

    /** The place from the start of a token to the end of another or the same token; neither is a string. */
    public static Place between(String path, Token first, Token last) {
        int end = last.column() + last.text().codePointCount(0, last.text().length());
        return new Place(path, first.line(), first.column(), last.line(), end);
    }

    /** The place between the quotes of a string on one line, whose token starts at its quote. */
    public static Place inside(String path, Token string) {
        int start = string.column() + 1;
        int end = start + string.text().codePointCount(0, string.text().length());
        return new Place(path, string.line(), start, string.line(), end);
    }
}
