package dev.guardrail.collect.source.golang;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.braces.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which brackets belong together. */
final class Brackets {

    /** Far above what code needs; what looks at all that is open stays fast. */
    static final int NESTING_LIMIT = 1000;

    private Brackets() {}

    /**
     * For each token that opens a bracket, the index of the closing token; 0 for others.
     *
     * @throws MalformedException if one has no other, as where a comment or a string is not closed, or they nest too deeply
     */
    static int[] closing(List<Token> tokens) throws MalformedException {
        int[] closing = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.depth() > 0) {
                open.push(i);
                if (open.size() > NESTING_LIMIT) {
                    throw new MalformedException(token.line(), "more than " + NESTING_LIMIT + " brackets are open");
                }
            } else if (token.depth() < 0) {
                if (open.isEmpty() || !isPair(tokens.get(open.element()), token)) {
                    throw new MalformedException(token.line(), "\"" + token.text() + "\" closes nothing");
                }
                closing[open.pop()] = i;
            }
        }
        if (!open.isEmpty()) {
            Token last = tokens.get(open.element());
            throw new MalformedException(last.line(), "\"" + last.text() + "\" is not closed");
        }
        return closing;
    }

    private static boolean isPair(Token opening, Token closing) {
        return "([{".indexOf(opening.text()) == ")]}".indexOf(closing.text());
    }
}
