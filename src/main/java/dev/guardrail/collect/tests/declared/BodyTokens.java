package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The tokens of a test, with what is before a bracket. */
final class BodyTokens {

    /** As far as the word that begins a block is looked for. */
    private static final int NEAR = 200;

    private static final Set<String> HEADERS = Set.of(
            "if",
            "elif",
            "else",
            "try",
            "except",
            "catch",
            "finally",
            "for",
            "while",
            "with",
            "switch",
            "when",
            "func",
            "fun",
            "def",
            "function",
            "class",
            "match",
            "case",
            "do");

    private static final Set<String> ENDS = Set.of(";", "{", "}", ",", "(");

    private final BraceTokens tokens;
    private final int[] opening;

    BodyTokens(List<Token> list) {
        tokens = new BraceTokens(list);
        opening = new int[list.size()];
        Arrays.fill(opening, -1);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).depth() > 0 && tokens.closing(i) < list.size()) {
                opening[tokens.closing(i)] = i;
            }
        }
    }

    BraceTokens all() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.at(index);
    }

    boolean is(int index, String symbol) {
        return tokens.is(index, symbol);
    }

    /** Where the bracket opens that closes there; -1 where none does. */
    int opening(int close) {
        return close >= 0 && close < opening.length ? opening[close] : -1;
    }

    /** The index of the word that begins the block that opens there; -1 for a function without a name, or an object. */
    int header(int open) {
        int at = open - 1;
        for (int steps = 0; at >= 0 && steps < NEAR; steps++) {
            if (opening(at) >= 0 && !is(at, "}")) {
                at = opening(at) - 1;
                continue;
            }
            if (tokens.at(at).isWord() && HEADERS.contains(tokens.at(at).text())) {
                return at;
            } else if (ENDS.contains(tokens.at(at).text()) && !tokens.at(at).isString()) {
                return -1;
            }
            at--;
        }
        return -1;
    }

    /** The innermost brace that is open there, or -1. */
    int block(int index) {
        int around = tokens.around(index);
        while (around >= 0 && !is(around, "{")) {
            around = tokens.around(around);
        }
        return around;
    }

    /** What is written from there to before {@code end}, without layout. */
    String text(int from, int end) {
        StringBuilder text = new StringBuilder();
        boolean wasWord = false;
        for (int i = from; i < end && text.length() < TestBodyReader.KEPT; i++) {
            Token token = tokens.at(i);
            boolean word = token.isWord();
            boolean spaced = text.length() > 0 && (wasWord && (word || token.isString()) || is(i - 1, ","));
            text.append(spaced ? " " : "").append(token.isString() ? "\"" + token.text() + "\"" : token.text());
            wasWord = word;
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    int hash(int from, int end) {
        int hash = 1;
        for (int i = from; i < end; i++) {
            hash = 31 * hash + tokens.at(i).text().hashCode();
        }
        return hash;
    }
}
