package dev.guardrail.collect.workflow.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A position in the tokens of a script, with the closing tokens of the constructs around it. */
final class Cursor {

    private static final Token NONE = new Token(Token.Kind.WORD, 0, "", "");

    private final List<Token> tokens;
    private final Map<String, Integer> awaited = new HashMap<>();
    private int at;
    private boolean whole = true;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Whether no syntax error was noted. */
    boolean isWhole() {
        return whole;
    }

    /** Notes a syntax error. */
    void misfit() {
        whole = false;
    }

    /** Makes inner constructs end before these tokens. */
    void await(Set<String> closing) {
        closing.forEach(token -> awaited.merge(token, 1, Integer::sum));
    }

    void awaitNoMore(Set<String> closing) {
        closing.forEach(token -> awaited.merge(token, -1, Integer::sum));
    }

    /** Whether the current construct ends here. */
    boolean isEnd() {
        return isOver() || awaited.getOrDefault(token().raw(), 0) > 0;
    }

    boolean isOver() {
        return at >= tokens.size();
    }

    /** The current token; an empty word after the last one. */
    Token token() {
        return token(0);
    }

    private Token token(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : NONE;
    }

    /** The text of a later token; empty after the last one. */
    String raw(int ahead) {
        return token(ahead).raw();
    }

    boolean is(Token.Kind kind) {
        return is(kind, 0);
    }

    boolean is(Token.Kind kind, int ahead) {
        return at + ahead < tokens.size() && token(ahead).kind() == kind;
    }

    boolean is(String raw) {
        return raw(0).equals(raw);
    }

    boolean is(Set<String> raw) {
        return raw.contains(raw(0));
    }

    /** Moves forward by one token, but not beyond the end. */
    void skip() {
        at += isOver() ? 0 : 1;
    }

    void skipAll(Set<String> raw) {
        while (is(raw)) {
            skip();
        }
    }

    void skipTo(String raw) {
        while (!isOver() && !is(raw)) {
            skip();
        }
    }

    Token next() {
        Token next = token();
        skip();
        return next;
    }

    boolean take(String raw) {
        boolean there = is(raw);
        at += there ? 1 : 0;
        return there;
    }

    /** Takes a required token; notes a syntax error if it is missing. */
    void require(String raw) {
        whole &= take(raw);
    }

    int place() {
        return at;
    }

    List<Token> between(int from, int to) {
        return List.copyOf(tokens.subList(from, to));
    }
}
