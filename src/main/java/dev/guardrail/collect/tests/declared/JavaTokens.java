package dev.guardrail.collect.tests.declared;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import dev.guardrail.collect.language.braces.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The tokens of a part of a Java file, in the shape of those of other languages with braces. */
final class JavaTokens {

    private JavaTokens() {}

    /** Those of a node. */
    static List<Token> of(Node node) {
        return of(node, range -> false);
    }

    /** Those of a node but for those of another one in it. */
    static List<Token> of(Node node, Node without) {
        return of(
                node,
                range -> without.getRange().map(other -> other.contains(range)).orElse(false));
    }

    private static List<Token> of(Node node, Predicate<Range> isLeftOut) {
        List<Token> tokens = new ArrayList<>();
        for (JavaToken token : node.getTokenRange().orElse(TokenRange.INVALID)) {
            boolean leftOut = token.getRange().map(isLeftOut::test).orElse(false);
            if (!leftOut && !token.getCategory().isWhitespaceOrComment()) {
                tokens.add(token(token));
            }
        }
        return tokens;
    }

    private static Token token(JavaToken token) {
        String text = token.getText();
        int line = token.getRange().map(range -> range.begin.line).orElse(0);
        int column = token.getRange().map(range -> range.begin.column).orElse(0);
        if (text.startsWith("\"") || text.startsWith("'")) {
            return new Token(Token.Kind.STRING, text.replaceAll("^[\"']+|[\"']+$", ""), line, column);
        }
        boolean word = !text.isEmpty() && Character.isJavaIdentifierPart(text.charAt(0));
        return new Token(word ? Token.Kind.WORD : Token.Kind.SYMBOL, text, line, column);
    }
}
