package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.python.Token;
import java.util.List;
import java.util.Set;

/** Tokens of Python as text in one line. */
final class PythonText {

    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "in", "is", "if", "else", "==", "!=", "<", ">");

    private PythonText() {}

    static String of(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        String last = "";
        boolean wasWord = false;
        for (Token token : tokens) {
            boolean word = token.isWord() || token.isString() || token.kind() == Token.Kind.NUMBER;
            boolean keyword = KEYWORDS.contains(token.text()) || KEYWORDS.contains(last);
            if (last.equals(",") || wasWord && word || keyword && !last.isEmpty()) {
                text.append(' ');
            }
            text.append(token.text());
            wasWord = word;
            last = token.text();
        }
        return text.toString();
    }
}
