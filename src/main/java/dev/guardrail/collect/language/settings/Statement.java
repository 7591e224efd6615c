package dev.guardrail.collect.language.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a build script in Groovy or Kotlin.
 *
 * @param tokens its tokens, up to the end of its line or to the brace that it opens
 * @param opens whether it opens a brace
 * @param block the statements in the braces
 */
public record Statement(List<Token> tokens, boolean opens, List<Statement> block) {

    /** Deeper than any build script. */
    private static final int DEPTH_LIMIT = 60;

    /** The line where it starts. */
    public int line() {
        return tokens.isEmpty() ? 0 : tokens.get(0).line();
    }

    /** The statements of a script. What is nested deeper than any script is left out. */
    public static List<Statement> of(List<Token> tokens) {
        return new Reader(tokens).statements(0);
    }

    private static final class Reader {

        private final List<Token> tokens;
        private int at;

        Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        /** Reads up to the brace that closes a block; at the top level, to the end. */
        List<Statement> statements(int depth) {
            List<Statement> statements = new ArrayList<>();
            while (at < tokens.size() && !(depth > 0 && tokens.get(at).is("}"))) {
                int start = at;
                skip();
                List<Token> statement = tokens.subList(start, at);
                boolean opens = at < tokens.size() && tokens.get(at).is("{");
                if (opens) {
                    at++;
                    statements.add(new Statement(statement, true, block(depth + 1)));
                    at++;
                } else if (!statement.isEmpty()) {
                    statements.add(new Statement(statement, false, List.of()));
                }
                at += at == start ? 1 : 0;
            }
            return statements;
        }

        private List<Statement> block(int depth) {
            if (depth < DEPTH_LIMIT) {
                return statements(depth);
            }
            for (int open = 0;
                    at < tokens.size() && (open > 0 || !tokens.get(at).is("}"));
                    at++) {
                open += tokens.get(at).is("{") ? 1 : tokens.get(at).is("}") ? -1 : 0;
            }
            return List.of();
        }

        /** Moves to the end of the line outside of brackets, or to a brace. */
        private void skip() {
            int depth = 0;
            int start = at;
            while (at < tokens.size()) {
                Token token = tokens.get(at);
                boolean newLine =
                        at > start && token.line() > tokens.get(at - 1).line();
                boolean goesOn = token.is(".") || at > start && isOperator(tokens.get(at - 1));
                if (depth == 0 && (token.is("{") || token.is("}") || token.is(";") || newLine && !goesOn)) {
                    at += token.is(";") ? 1 : 0;
                    return;
                }
                depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
                depth = Math.max(0, depth);
                at++;
            }
        }

        private static boolean isOperator(Token token) {
            return token.kind() == Token.Kind.SIGN && "=+,.<".contains(token.text());
        }
    }
}
