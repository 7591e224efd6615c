package dev.guardrail.collect.source.script;

import dev.guardrail.collect.language.Escapes;
import dev.guardrail.collect.language.braces.Keywords;
import dev.guardrail.collect.language.braces.Pairs;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.braces.Token.Kind;
import dev.guardrail.collect.language.braces.TokenPlaces;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Set;

/** The tokens of a file and how they hang together. Every question may be asked of every index. */
final class Code {

    private static final Token NONE = new Token(Kind.END, "", 0, 0);
    /** Words that no expression ends with, besides those that one stands behind. */
    private static final Set<String> BETWEEN = Set.of("as", "satisfies", "const", "let", "var", "export", "import");

    private final String path;
    private final List<Token> tokens;
    private final int[] match;
    private final boolean[] quiet;

    Code(String path, List<Token> tokens) {
        this.path = path;
        this.tokens = tokens;
        this.quiet = new boolean[tokens.size()];
        this.match = Pairs.of(tokens);
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }

    String text(int index) {
        return at(index).text();
    }

    boolean is(int index, String symbol) {
        return at(index).is(symbol);
    }

    boolean is(int index, Set<String> words) {
        return at(index).isWord() && words.contains(at(index).text());
    }

    /** Whether it is a name or a keyword. */
    boolean isName(int index) {
        Token token = at(index);
        return token.isWord() && !Character.isDigit(token.text().charAt(0));
    }

    boolean isString(int index) {
        return at(index).kind() == Kind.STRING;
    }

    /** Whether it is a string or a template without expressions. */
    boolean isLiteral(int index) {
        return isString(index) || isTemplate(index) && !is(index + 1, "${");
    }

    /** The value of a literal. */
    String literal(int index) {
        return Escapes.decode(text(index));
    }

    boolean isTemplate(int index) {
        return at(index).kind() == Kind.TEMPLATE;
    }

    /** Where the bracket that opens at an index is closed; the number of tokens where it is not. */
    int match(int index) {
        return index < match.length ? match[index] : match.length;
    }

    /** Whether two symbols stand at an index with nothing between them. */
    boolean pair(int index, String first, String second) {
        return is(index, first)
                && is(index + 1, second)
                && at(index).line() == at(index + 1).line()
                && at(index).column() + 1 == at(index + 1).column();
    }

    boolean isArrow(int index) {
        return pair(index, "=", ">");
    }

    /** Whether nothing is between a token and the one before it. */
    boolean touches(int index) {
        return place(index - 1, index - 1).endColumn() == at(index).column() && !startsLine(index);
    }

    /** Whether the dot before an index makes a member of it. */
    boolean isMember(int index) {
        return is(index - 1, ".") && !is(index - 2, ".");
    }

    boolean startsLine(int index) {
        return at(index - 1).line() < at(index).line();
    }

    /** Whether an expression may end with a token. */
    boolean endsOperand(int index) {
        Token token = at(index);
        return switch (token.kind()) {
            case WORD -> isMember(index) || !isOperator(token.text());
            case SYMBOL ->
                is(index, ")") || is(index, "]") || is(index, "}") || is(index, "!") && isAsserted(index - 1);
            default -> index >= 0;
        };
    }

    private boolean isAsserted(int index) {
        return isName(index) && !isOperator(text(index)) || is(index, ")") || is(index, "]");
    }

    /** Whether an expression that has a token as its last one so far ends with it. */
    boolean endsBefore(int next) {
        boolean sign = is(next, ";") || is(next, ",") || is(next, "as") || next >= size();
        return sign || startsLine(next) && (isName(next) || is(next, "}") || is(next, "{") || is(next, "@"));
    }

    /** What no expression is: types, keys, names where they are declared. */
    void quiet(int from, int to) {
        for (int i = from; i < Math.min(to, quiet.length); i++) {
            quiet[i] = true;
        }
    }

    boolean isQuiet(int index) {
        return index >= 0 && index < quiet.length && quiet[index];
    }

    /** From the first character of a token to the last one of another. */
    Place place(int first, int last) {
        return TokenPlaces.between(path, at(first), at(last));
    }

    /** What stands between the quotes of a string. */
    Place inside(int index) {
        return TokenPlaces.inside(path, at(index));
    }

    private static boolean isOperator(String word) {
        return BETWEEN.contains(word) || Keywords.BEFORE_EXPRESSION.contains(word);
    }
}
