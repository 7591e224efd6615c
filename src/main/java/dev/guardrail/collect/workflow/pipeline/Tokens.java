package dev.guardrail.collect.workflow.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an expression, from the first to the last. */
public final class Tokens {

    /** The longest expression that is read, in characters. */
    public static final int LONGEST = 4_000;

    private final List<String> tokens = new ArrayList<>();
    private final boolean whole;
    private int at;

    /**
     * Splits a text.
     *
     * @param token a token after any white space, with the token as its first group
     */
    public Tokens(Pattern token, String text) {
        Matcher matcher = token.matcher(text);
        int end = 0;
        while (text.length() < LONGEST && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        whole = text.substring(end).isBlank();
    }

    /** Whether the text consists of tokens: not, where it is too long. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether all tokens are taken. */
    public boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** The next token; empty after the last one. */
    public String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    /** Takes the next token; empty after the last one. */
    public String next() {
        String token = peek();
        at++;
        return token;
    }

    /** Takes the next token if it is a certain one. */
    public boolean take(String token) {
        boolean found = peek().equals(token);
        at += found ? 1 : 0;
        return found;
    }
}
