package dev.guardrail.collect.language.python;

import java.util.ArrayList;
import java.util.List;

/** Searches and splits tokens in which all brackets are closed. */
public final class Tokens {

    private Tokens() {}

    /** The index of the closing bracket for the bracket at {@code open}; the last index where the tokens end first. */
    public static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    /** The index of the first such symbol outside of brackets and lambdas, or -1. */
    public static int find(List<Token> tokens, String symbol, int from) {
        int lambdas = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(symbol) && lambdas == 0) {
                return i;
            }
            lambdas += token.is("lambda") ? 1 : token.is(":") && lambdas > 0 ? -1 : 0;
            i = token.opens() ? closing(tokens, i) : i;
        }
        return -1;
    }

    /** The tokens between the occurrences of a symbol outside of brackets; without empty parts. */
    public static List<List<Token>> split(List<Token> tokens, String symbol) {
        List<List<Token>> parts = new ArrayList<>();
        int start = 0;
        while (start <= tokens.size()) {
            int next = find(tokens, symbol, start);
            int end = next < 0 ? tokens.size() : next;
            if (end > start) {
                parts.add(tokens.subList(start, end));
            }
            start = end + 1;
        }
        return parts;
    }

    /** The tokens inside the bracket at {@code open}. */
    public static List<Token> inside(List<Token> tokens, int open) {
        return tokens.subList(open + 1, Math.max(open + 1, closing(tokens, open)));
    }

    /** The last word of a dotted name that may be called or subscripted: {@code c} of {@code a.b.c(1)}. */
    public static String lastName(List<Token> tokens) {
        String name = "";
        for (Token token : tokens) {
            if (token.opens()) {
                break;
            }
            name = token.isWord() ? token.text() : name;
        }
        return name;
    }
}
