package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Tokens of a language with braces, with what is in which bracket. A bracket that is not closed closes at the end. */
final class BraceTokens {

    private static final Set<String> STATEMENT_ENDS = Set.of("{", "}", ";");

    private static final Token END = new Token(Token.Kind.SYMBOL, "", 0, 0);

    private final List<Token> tokens;
    private final int[] closing;
    private final int[] around;

    BraceTokens(List<Token> tokens) {
        this.tokens = tokens;
        this.closing = new int[tokens.size()];
        this.around = new int[tokens.size()];
        Arrays.fill(closing, tokens.size());
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            int depth = tokens.get(i).depth();
            if (depth < 0 && !open.isEmpty()) {
                closing[open.pop()] = i;
            }
            around[i] = open.isEmpty() ? -1 : open.peek();
            if (depth > 0) {
                open.push(i);
            }
        }
    }

    /** Those from there to before {@code end}. */
    List<Token> between(int start, int end) {
        int from = Math.min(Math.max(start, 0), tokens.size());
        return tokens.subList(from, Math.min(Math.max(from, end), tokens.size()));
    }

    int size() {
        return tokens.size();
    }

    /** The token there; an empty symbol outside of the text. */
    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }

    boolean is(int index, String symbol) {
        return at(index).is(symbol);
    }

    /** Whether these words and symbols stand there, one after the other. */
    boolean are(int index, String... symbols) {
        for (int i = 0; i < symbols.length; i++) {
            if (!is(index + i, symbols[i])) {
                return false;
            }
        }
        return true;
    }

    /** Where the bracket that opens there closes. */
    int closing(int open) {
        return open >= 0 && open < closing.length ? closing[open] : tokens.size();
    }

    /** The innermost bracket that is open there, or -1. */
    int around(int index) {
        return index >= 0 && index < around.length ? around[index] : -1;
    }

    /** Whether a statement starts there, as far as the token before it tells. */
    boolean startsStatement(int index) {
        Token before = at(index - 1);
        boolean otherLine = before.line() < at(index).line();
        return index == 0
                || STATEMENT_ENDS.contains(before.text()) && !before.isString()
                || otherLine && (before.isWord() && !before.is("else") || before.isString() || before.is("]"))
                || otherLine && before.is(")") && !isCondition(index - 1);
    }

    /** Whether a closing parenthesis ends the condition of an {@code if} or a loop. */
    private boolean isCondition(int close) {
        for (int i = close; i >= 0; i--) {
            if (closing[i] == close) {
                return is(i - 1, "if") || is(i - 1, "for") || is(i - 1, "while");
            }
        }
        return false;
    }
}
