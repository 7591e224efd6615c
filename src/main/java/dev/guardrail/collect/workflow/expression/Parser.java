package dev.guardrail.collect.workflow.expression;

import dev.guardrail.collect.workflow.expression.Expression.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;

/** Reads an expression; each method reads one level of precedence. */
final class Parser {

    /** Beyond GitHub's own limit of 50, and far from where the stack would end. */
    private static final int DEPTH_LIMIT = 100;

    private static final String MATRIX = "matrix.";

    private static final Map<String, Object> CONSTANTS = Map.of(
            "true", true,
            "false", false,
            "null", Scalars.NULL,
            "nan", Double.NaN,
            "infinity", Double.POSITIVE_INFINITY);

    /** The binary operators by precedence, the weakest first. */
    private static final List<Map<String, BinaryOperator<Value>>> LEVELS = List.of(
            Map.of("||", Value::or),
            Map.of("&&", Value::and),
            Map.of("==", comparing(Scalars::equal), "!=", comparing((left, right) -> !Scalars.equal(left, right))),
            Map.of(
                    "<", comparing((left, right) -> Scalars.compare(left, right).orElse(0) < 0),
                    ">", comparing((left, right) -> Scalars.compare(left, right).orElse(0) > 0),
                    "<=",
                            comparing((left, right) ->
                                    Scalars.compare(left, right).orElse(1) <= 0),
                    ">=",
                            comparing((left, right) ->
                                    Scalars.compare(left, right).orElse(-1) >= 0)));

    private final List<Token> tokens;
    private final Set<String> variables = new HashSet<>();
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The expression that a text writes; empty where it writes none. */
    static Optional<Expression> parse(String text) {
        try {
            Parser parser = new Parser(Lexer.tokens(text));
            Term term = parser.expression();
            parser.expect(parser.token().kind() == Token.Kind.END);
            return Optional.of(new Expression(parser.variables, term));
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    private Term expression() throws SyntaxException {
        depth++;
        expect(depth <= DEPTH_LIMIT);
        Term term = binary(0);
        depth--;
        return term;
    }

    /** A chain is one term, however long it is, so that evaluating it costs no depth. */
    private Term binary(int level) throws SyntaxException {
        if (level == LEVELS.size()) {
            return unary();
        }
        Term first = binary(level + 1);
        List<BinaryOperator<Value>> operators = new ArrayList<>();
        List<Term> operands = new ArrayList<>();
        while (token().kind() == Token.Kind.SYMBOL && LEVELS.get(level).containsKey(token().text())) {
            operators.add(LEVELS.get(level).get(advance().text()));
            operands.add(binary(level + 1));
        }
        return operands.isEmpty()
                ? first
                : values -> {
                    Value value = first.evaluate(values);
                    for (int i = 0; i < operands.size(); i++) {
                        value = operators.get(i).apply(value, operands.get(i).evaluate(values));
                    }
                    return value;
                };
    }

    private Term unary() throws SyntaxException {
        int negations = 0;
        while (take("!")) {
            negations++;
        }
        Term term = primary();
        if (negations == 0) {
            return term;
        }
        boolean odd = negations % 2 == 1;
        return values ->
                odd ? term.evaluate(values).not() : term.evaluate(values).not().not();
    }

    private Term primary() throws SyntaxException {
        if (take("(")) {
            Term term = expression();
            expect(take(")"));
            int end = at;
            path("");
            return at == end ? term : values -> Value.unknown();
        }
        Token token = advance();
        return switch (token.kind()) {
            case STRING -> constant(token.text());
            case NUMBER -> constant(Scalars.parse(token.text()));
            case NAME -> named(token.text().toLowerCase(Locale.ROOT));
            case SYMBOL, END -> throw new SyntaxException("unexpected " + token.text());
        };
    }

    /** Whole values arrive as YAML writes them: {@code True} is one of its booleans. */
    private Term named(String name) throws SyntaxException {
        if (CONSTANTS.containsKey(name)) {
            return constant(CONSTANTS.get(name));
        }
        if (take("(")) {
            arguments();
            path("");
            return values -> Value.unknown();
        }
        String variable = path(name).orElse("");
        if (!variable.startsWith(MATRIX)) {
            return values -> Value.unknown();
        }
        String path = variable.substring(MATRIX.length());
        variables.add(path);
        return values -> values.apply(path);
    }

    private void arguments() throws SyntaxException {
        if (take(")")) {
            return;
        }
        do {
            expression();
        } while (take(","));
        expect(take(")"));
    }

    /** Reads the properties that follow; the whole as a dotted path, empty where only a run knows which it is. */
    private Optional<String> path(String start) throws SyntaxException {
        StringBuilder path = new StringBuilder(start);
        boolean known = true;
        while (token().is(".") || token().is("[")) {
            Token property;
            if (take(".")) {
                property = advance();
                expect(property.kind() == Token.Kind.NAME || property.is("*"));
            } else {
                property = index();
            }
            known &= property.kind() == Token.Kind.NAME || property.kind() == Token.Kind.STRING;
            path.append('.').append(property.text().toLowerCase(Locale.ROOT));
        }
        return known ? Optional.of(path.toString()) : Optional.empty();
    }

    /** Reads {@code [...]}; the token within, if there is one alone, otherwise the bracket. */
    private Token index() throws SyntaxException {
        Token bracket = advance();
        Token only = token();
        if (take("*")) {
            expect(take("]"));
            return bracket;
        }
        int start = at;
        expression();
        boolean alone = at == start + 1;
        expect(take("]"));
        return alone && only.kind() == Token.Kind.STRING ? only : bracket;
    }

    private static Term constant(Object constant) {
        Value value = new Value.Known(constant);
        return values -> value;
    }

    private static BinaryOperator<Value> comparing(BiPredicate<Object, Object> comparison) {
        return (left, right) -> left.compare(right, comparison);
    }

    private Token token() {
        return tokens.get(at);
    }

    private Token advance() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private boolean take(String symbol) {
        boolean there = token().is(symbol);
        if (there) {
            advance();
        }
        return there;
    }

    private void expect(boolean fulfilled) throws SyntaxException {
        if (!fulfilled) {
            throw new SyntaxException("unexpected " + token().text());
        }
    }
}
