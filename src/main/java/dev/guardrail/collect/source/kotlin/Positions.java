package dev.guardrail.collect.source.kotlin;

import dev.guardrail.collect.language.braces.Token;
import java.util.List;
import java.util.Set;

/** Tells what a name is by the tokens around it: Kotlin writes calls, types and references much alike. */
final class Positions {

    /** How far the type arguments of a call may reach. */
    private static final int TYPE_ARGUMENTS = 64;

    private static final Set<String> BEFORE_TYPE = Set.of(":", "as", "is", "@", "class", "interface", "object");
    private static final Set<String> IN_TYPES = Set.of(".", ",", "?", "*", "(", ")", "->", ":");

    private final List<Token> tokens;
    private final Blocks blocks;

    Positions(List<Token> tokens, Blocks blocks) {
        this.tokens = tokens;
        this.blocks = blocks;
    }

    /** Whether a name belongs to what stands before it. */
    boolean followsDot(int index) {
        return is(index - 1, ".") || is(index - 1, "?.") || is(index - 1, "::") && !isUnboundReference(index);
    }

    /** Whether it is the label of {@code return@label} or {@code this@Outer}. */
    boolean isLabel(int index) {
        return is(index - 1, "@") && index > 1 && tokens.get(index - 2).isWord() && touches(index - 2);
    }

    /** Whether it is the function of {@code ::function}, which has nothing before it. */
    boolean isUnboundReference(int index) {
        return is(index - 1, "::") && (index < 2 || !endsExpression(index - 2));
    }

    /** Whether a token starts the second half of {@code Type::member}. */
    boolean isReference(int index) {
        return is(index, "::")
                && index + 1 < tokens.size()
                && tokens.get(index + 1).isWord()
                && !is(index + 1, "class");
    }

    /** Whether a chain, which starts at an index, is called: with arguments, or a lambda on its line alone. */
    boolean isCall(int index, Chain chain) {
        int behind = is(chain.end(), "<") ? behindTypeArguments(chain.end()) : chain.end();
        boolean sameLine = behind > 0
                && behind < tokens.size()
                && tokens.get(behind).line() == tokens.get(behind - 1).line();
        return sameLine && (is(behind, "(") || is(behind, "{")) && !isType(index);
    }

    /** Whether it stands where a type does, but for the class of which an anonymous object is made. */
    private boolean isType(int index) {
        boolean anonymous = is(index - 1, ":") && is(index - 2, "object");
        boolean safeCast = is(index - 1, "?") && is(index - 2, "as");
        boolean nextSupertype = is(index - 1, ",") && !blocks.isInBrackets(index);
        return !anonymous
                && (safeCast
                        || nextSupertype
                        || index > 0
                                && BEFORE_TYPE.contains(tokens.get(index - 1).text()));
    }

    private int behindTypeArguments(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size() && i < open + TYPE_ARGUMENTS; i++) {
            Token token = tokens.get(i);
            depth += token.is("<") ? 1 : token.is(">") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            } else if (!token.isWord() && !token.is("<") && !token.is(">") && !IN_TYPES.contains(token.text())) {
                return -1;
            }
        }
        return -1;
    }

    private boolean endsExpression(int index) {
        Token token = tokens.get(index);
        return (token.isWord() && !Set.of("return", "in", "else", "throw").contains(token.text()) && onLine(index))
                || token.isString()
                || token.is(")")
                || token.is("]")
                || token.is("?")
                || token.is(">")
                || token.is("!!")
                || token.is("}");
    }

    private boolean onLine(int index) {
        return tokens.get(index).line() == tokens.get(index + 1).line();
    }

    /** Whether nothing stands between a token and the next. */
    private boolean touches(int index) {
        Token token = tokens.get(index);
        return token.line() == tokens.get(index + 1).line()
                && token.column() + token.text().length()
                        == tokens.get(index + 1).column();
    }

    private boolean is(int index, String text) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
    }
}
