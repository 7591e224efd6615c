package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.python.Token;
import java.util.List;

/** Tokens of Python as text in one line. */
final class PythonText {

    private PythonText() {}

    static String of(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        String last = "";
        boolean wasWord = false;
        for (Token token : tokens) {
            boolean word = token.isWord() || token.isString() || token.kind() == Token.Kind.NUMBER;
            if (last.equals(",") || wasWord && word) {
                text.append(' ');
            }
            text.append(token.text());
            wasWord = word;
            last = token.text();
        }
        return text.toString();
    }
}
