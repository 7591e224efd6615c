package dev.guardrail.collect.language.braces;

import dev.guardrail.collect.language.braces.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which brackets and elements of a file belong together. */
public final class Pairs {

    private Pairs() {}

    /**
     * For each token, the index of the one that closes it; the number of tokens where none does. A brace that closes also
     * ends the parentheses that are open within it: an incomplete expression must not hide the end of its block.
     */
    public static int[] of(List<Token> tokens) {
        int[] match = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < match.length; i++) {
            match[i] = match.length;
            int depth = tokens.get(i).depth();
            if (depth > 0) {
                open.push(i);
            } else if (depth < 0) {
                while (tokens.get(i).is("}") && !open.isEmpty() && isHalf(tokens.get(open.element()))) {
                    match[open.pop()] = i;
                }
                if (!open.isEmpty() && closes(tokens.get(open.element()), tokens.get(i))) {
                    match[open.pop()] = i;
                }
            }
        }
        return match;
    }

    private static boolean isHalf(Token open) {
        return open.is("(") || open.is("[");
    }

    private static boolean closes(Token open, Token close) {
        return switch (close.kind() == Kind.END ? "" : close.text()) {
            case ")" -> open.is("(");
            case "]" -> open.is("[");
            case "}" -> open.is("{") || open.is("${");
            default -> open.kind() == Kind.ELEMENT;
        };
    }
}
