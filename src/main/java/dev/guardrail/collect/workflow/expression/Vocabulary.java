package dev.guardrail.collect.workflow.expression;

import dev.guardrail.collect.workflow.expression.Functions.Arity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contexts and functions that an expression may use in one place; decides whether GitHub can read it there. */
public final class Vocabulary {

    /** Deeper expressions are not judged. GitHub's own limit is 50. */
    private static final int DEPTH_LIMIT = 100;

    private static final Set<String> CONSTANTS = Set.of("true", "false", "null", "NaN", "Infinity");
    private static final Set<String> OPERATORS = Set.of("&&", "||", "==", "!=", "<", "<=", ">", ">=");

    private final Set<String> contexts;
    private final Map<String, Arity> functions = new HashMap<>(Functions.EVERYWHERE);

    /**
     * A vocabulary.
     *
     * @param allowed the names of contexts, and functions in the form {@code hashfiles(1,255)}, in lower case
     */
    public Vocabulary(Set<String> allowed) {
        contexts = allowed;
        for (String name : allowed) {
            int open = name.indexOf('(');
            if (open > 0) {
                String[] range = name.substring(open + 1, name.length() - 1).split(",", -1);
                functions.put(
                        name.substring(0, open), new Arity(Integer.parseInt(range[0]), Integer.parseInt(range[1])));
            }
        }
    }

    /** Why GitHub cannot read an expression in that place; empty where it can. */
    public Optional<String> problem(String expression) {
        try {
            Reader reader = new Reader(Lexer.tokens(expression));
            reader.expression();
            reader.expect(reader.token().kind() == Token.Kind.END);
            boolean constant = reader.tokens.size() == 2 && reader.tokens.get(0).kind() == Token.Kind.STRING;
            return contexts.isEmpty() && !constant ? Optional.of("expressions are not allowed here") : Optional.empty();
        } catch (SyntaxException e) {
            return Optional.of(e.getMessage() + hint(expression));
        } catch (TooDeepException e) {
            return Optional.empty();
        }
    }

    private static String hint(String expression) {
        return expression.contains("\"") ? "; put texts in single quotes" : "";
    }

    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Walks through the tokens. */
    private final class Reader {
        private final List<Token> tokens;
        private int at;
        private int depth;

        Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        void expression() throws SyntaxException {
            if (++depth > DEPTH_LIMIT) {
                throw new TooDeepException();
            }
            operand();
            while (token().kind() == Token.Kind.SYMBOL && OPERATORS.contains(token().text())) {
                at++;
                operand();
            }
            depth--;
        }

        private void operand() throws SyntaxException {
            while (token().is("!")) {
                at++;
            }
            Token token = token();
            if (take("(")) {
                expression();
                expect(take(")"));
                path();
                return;
            }
            expect(token.kind() != Token.Kind.SYMBOL && token.kind() != Token.Kind.END);
            at++;
            if (token.kind() == Token.Kind.NAME && !CONSTANTS.contains(token.text())) {
                named(token.text());
                path();
            }
        }

        private void named(String name) throws SyntaxException {
            String known = name.toLowerCase(Locale.ROOT);
            if (!take("(")) {
                if (!contexts.contains(known)) {
                    throw new SyntaxException("unrecognized named-value `" + name + "`");
                }
                return;
            }
            int count = 0;
            while (!token().is(")")) {
                expect(count == 0 || take(","));
                expression();
                count++;
            }
            expect(take(")"));
            Arity arity = functions.get(known);
            if (arity == null) {
                throw new SyntaxException("unrecognized function `" + name + "`");
            } else if (!arity.allows(count)) {
                throw new SyntaxException(
                        "too " + (count < arity.least() ? "few" : "many") + " parameters for `" + name + "`");
            }
        }

        /** Reads the properties and indices after a value. */
        private void path() throws SyntaxException {
            while (token().is(".") || token().is("[")) {
                if (take(".")) {
                    expect(token().kind() == Token.Kind.NAME || token().is("*"));
                    at++;
                } else {
                    at++;
                    if (!take("*")) {
                        expression();
                    }
                    expect(take("]"));
                }
            }
        }

        private Token token() {
            return tokens.get(at);
        }

        private boolean take(String symbol) {
            boolean there = token().is(symbol);
            at += there ? 1 : 0;
            return there;
        }

        private void expect(boolean fulfilled) throws SyntaxException {
            if (!fulfilled) {
                throw new SyntaxException(
                        token().kind() == Token.Kind.END ? "unexpected end" : "unexpected `" + token().text() + "`");
            }
        }
    }
}
