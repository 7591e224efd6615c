package dev.guardrail.collect.surface.python;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.python.Lexer;
import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes a parameter or a field: a name that may have an annotation and a default. */
final class Parameter {

    private Parameter() {}

    /** As in {@code name: int = 1}. */
    static String of(List<Token> tokens) {
        int equals = Tokens.find(tokens, "=", 0);
        int end = equals < 0 ? tokens.size() : equals;
        int colon = Tokens.find(tokens.subList(0, end), ":", 0);
        String name = Rendering.of(tokens.subList(0, colon < 0 ? end : colon));
        String type = colon < 0 ? "" : ": " + annotation(tokens.subList(colon + 1, end));
        return name + type + (equals < 0 ? "" : " = " + value(tokens.subList(equals + 1, tokens.size())));
    }

    /** A type, which is the same in quotes as without: those only put off its evaluation. */
    static String annotation(List<Token> tokens) {
        List<Token> unquoted = new ArrayList<>();
        Deque<Boolean> literal = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.opens()) {
                literal.push(i > 0 && tokens.get(i - 1).is("Literal"));
            } else if (token.closes()) {
                literal.poll();
            }
            unquoted.addAll(token.isString() && !literal.contains(true) ? content(token) : List.of(token));
        }
        return value(unquoted);
    }

    private static String value(List<Token> tokens) {
        List<Token> inner = tokens;
        while (isBracketed(inner)) {
            inner = Tokens.inside(inner, 0);
        }
        return Rendering.of(inner);
    }

    /** Whether brackets stand around an expression for nothing but its layout: a tuple and a generator need theirs. */
    private static boolean isBracketed(List<Token> tokens) {
        return tokens.size() > 2
                && tokens.get(0).is("(")
                && Tokens.closing(tokens, 0) == tokens.size() - 1
                && Tokens.find(Tokens.inside(tokens, 0), ",", 0) < 0
                && tokens.stream().noneMatch(token -> token.is("for") || token.is(":=") || token.is("yield"));
    }

    private static List<Token> content(Token string) {
        if (string.text().indexOf('\\') >= 0) {
            return List.of(string);
        }
        try {
            List<LogicalLine> lines = Lexer.lines(Rendering.value(string));
            return lines.size() == 1 ? lines.get(0).tokens() : List.of(string);
        } catch (MalformedException e) {
            // No type, then, but what Annotated carries along.
            return List.of(string);
        }
    }
}
