package dev.guardrail.collect.guard.braces;

import dev.guardrail.collect.guard.unit.Passages;
import dev.guardrail.collect.guard.unit.Span;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.language.braces.Dialect;
import dev.guardrail.collect.language.braces.Lexer;
import dev.guardrail.collect.language.braces.Pairs;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.braces.Token.Kind;
import java.util.List;
import java.util.Set;

/** The tokens of a file. Every question may be asked of every index. */
final class Code {

    private static final Token NONE = new Token(Kind.END, "", 0, 0);

    private final List<Token> tokens;
    private final int[] match;
    private final int[] opening;
    private final Passages passages;

    Code(SourceFile file) {
        this.tokens = Lexer.tokens(file, Dialect.of(file.path()));
        this.match = Pairs.of(tokens);
        this.opening = new int[tokens.size()];
        for (int i = 0; i < match.length; i++) {
            if (match[i] < match.length) {
                opening[match[i]] = i;
            }
        }
        this.passages = new Passages(file.path(), SourceText.decode(file.content()));
    }

    Passages passages() {
        return passages;
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }

    boolean is(int index, String symbol) {
        return at(index).is(symbol);
    }

    boolean is(int index, Set<String> words) {
        return at(index).isWord() && words.contains(at(index).text());
    }

    String text(int index) {
        return at(index).text();
    }

    boolean isName(int index) {
        return at(index).isWord() && !Character.isDigit(text(index).charAt(0));
    }

    /** Where the bracket that opens at an index is closed; the number of tokens where it is not. */
    int match(int index) {
        return index >= 0 && index < match.length ? match[index] : match.length;
    }

    /** Where the bracket that closes at an index opens; 0 where that is not known. */
    int opening(int index) {
        return index >= 0 && index < opening.length ? opening[index] : 0;
    }

    /** Whether a bracket opens at an index and is closed. */
    boolean opens(int index) {
        return match(index) < match.length;
    }

    boolean startsLine(int index) {
        return at(index - 1).line() < at(index).line();
    }

    /** From the first character of a token to the last one of another. */
    Span span(int first, int last) {
        return new Span(start(first), end(last));
    }

    private int start(int index) {
        return passages.offset(at(index).line(), at(index).column());
    }

    private int end(int index) {
        int start = start(index);
        int length = text(index).length();
        return start
                + switch (at(index).kind()) {
                    case STRING -> length + 2;
                    // The last part of a template begins after the brace of an expression.
                    case TEMPLATE ->
                        length + (passages.written(start, start + 1).equals("`") && length > 0 ? 2 : 1);
                    default -> length;
                };
    }
}
