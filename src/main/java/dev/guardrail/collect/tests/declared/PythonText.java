package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token.Kind;
import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tokens of Python as text in one line. */
final class PythonText {

    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "in", "is", "if", "else", "==", "!=", "<", ">");

    private static final Pattern QUOTES = Pattern.compile("^[a-zA-Z]{0,2}(?:\"{3}|'{3}|[\"'])|(?:\"{3}|'{3}|[\"'])$");

    private PythonText() {}

    /** The tokens of lines in the shape of those of languages with braces; strings lose their prefixes and quotes. */
    static List<dev.guardrail.collect.language.braces.Token> tokens(List<LogicalLine> lines) {
        return lines.stream()
                .flatMap(line -> line.tokens().stream())
                .map(PythonText::token)
                .toList();
    }

    private static dev.guardrail.collect.language.braces.Token token(Token token) {
        Kind kind = token.isString() ? Kind.STRING : token.kind() == Token.Kind.SYMBOL ? Kind.SYMBOL : Kind.WORD;
        String text = token.isString() ? QUOTES.matcher(token.text()).replaceAll("") : token.text();
        return new dev.guardrail.collect.language.braces.Token(kind, text, token.line(), token.column());
    }

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
