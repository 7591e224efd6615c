package dev.guardrail.collect.workflow.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parses an expression; each method parses one level of precedence. */
final class Parser {

    /** Above GitHub's own limit of 50, and far below the depth at which the stack would overflow. */
    private static final int DEPTH_LIMIT = 100;

    /** The constants by their spelling in YAML, where {@code True} is a boolean, as whole values are passed so. */
    private static final Map<String, Object> CONSTANTS = Map.of(
            "true", true,
            "false", false,
            "null", Scalars.NULL,
            "nan", Double.NaN,
            "infinity", Double.POSITIVE_INFINITY);

    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> ORDER = Set.of("<", ">", "<=", ">=");

    private static final Memo<Optional<Expression>> PARSED = new Memo<>(Parser::read);

    private List<Token> tokens = List.of();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, Set<Object>> compared = new HashMap<>();
    private final Set<String> reads = new HashSet<>();
    private final IdentityHashMap<Node, Span> spans = new IdentityHashMap<>();
    private int at;
    private int depth;

    /** Parses an expression; empty where the text is none. */
    static Optional<Expression> parse(String text) {
        return PARSED.of(text);
    }

    private static Optional<Expression> read(String text) {
        try {
            Parser parser = new Parser();
            return Optional.of(parser.expression(parser.whole(text)));
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    /** Parses a text with expressions as an expression whose value is the list of its parts. */
    static Optional<Expression> parse(Template template) {
        try {
            Parser parser = new Parser();
            List<Node> parts = new ArrayList<>();
            for (Template.Part part : template.parts()) {
                parts.add(part.isExpression() ? parser.whole(part.text()) : parser.literal(part.text()));
            }
            return Optional.of(parser.expression(new Node.Text(parser.id("text", parts), parts)));
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    private Expression expression(Node root) {
        return new Expression(root, compared, reads, spans);
    }

    private Node whole(String text) throws SyntaxException {
        tokens = Lexer.tokens(text);
        at = 0;
        Node root = expression();
        expect(token().kind() == Token.Kind.END);
        return root;
    }

    private Node expression() throws SyntaxException {
        depth++;
        expect(depth <= DEPTH_LIMIT);
        Node node = chain(false);
        depth--;
        return node;
    }

    /** Parses a chain of operands; {@code ||} binds more weakly than {@code &&}. */
    private Node chain(boolean and) throws SyntaxException {
        List<Node> operands = new ArrayList<>();
        int start = token().span().start();
        do {
            operands.add(and ? comparison(EQUALITY) : chain(true));
        } while (take(and ? "&&" : "||"));
        return operands.size() == 1
                ? operands.get(0)
                : spanned(new Node.Chain(id(and ? "&&" : "||", operands), and, operands), start);
    }

    private Node comparison(Set<String> operators) throws SyntaxException {
        boolean equality = operators.contains("==");
        int start = token().span().start();
        Node first = equality ? comparison(ORDER) : unary();
        List<Node.Against> rest = new ArrayList<>();
        int left = first.id();
        while (token().kind() == Token.Kind.SYMBOL && operators.contains(token().text())) {
            String operator = advance().text();
            Node operand = equality ? comparison(ORDER) : unary();
            int right = operand.id();
            left = equality
                    ? id("== " + Math.min(left, right) + " " + Math.max(left, right))
                    : id(operator + " " + left + " " + right);
            rest.add(new Node.Against(left, operator, operand));
        }
        if (rest.isEmpty()) {
            return first;
        }
        register(first, rest.get(0).operand());
        return spanned(
                new Node.Comparison(
                        id(operators + " " + left + rest.get(rest.size() - 1).operator()), first, rest),
                start);
    }

    /** Remembers where a part stands, whose last token was the one before. */
    private Node spanned(Node node, int start) {
        spans.putIfAbsent(node, new Span(start, tokens.get(at - 1).span().end()));
        return node;
    }

    private void register(Node one, Node other) {
        if (one instanceof Node.Literal literal) {
            compared.computeIfAbsent(other.id(), key -> new LinkedHashSet<>()).add(literal.constant());
        } else if (other instanceof Node.Literal) {
            register(other, one);
        }
    }

    private Node unary() throws SyntaxException {
        int start = token().span().start();
        int negations = 0;
        while (take("!")) {
            negations++;
        }
        int from = token().span().start();
        Node operand = spanned(access(spanned(primary(), from)), from);
        boolean odd = negations % 2 == 1;
        return negations == 0
                ? operand
                : spanned(new Node.Not(id((odd ? "! " : "!! ") + operand.id()), operand, odd), start);
    }

    private Node primary() throws SyntaxException {
        if (take("(")) {
            int start = token().span().start();
            Node node = spanned(expression(), start);
            expect(take(")"));
            return node;
        }
        Token token = advance();
        return switch (token.kind()) {
            case STRING -> literal(token.text());
            case NUMBER -> literal(Scalars.parse(token.text()));
            case NAME -> named(token.text().toLowerCase(Locale.ROOT));
            case SYMBOL, END -> throw new SyntaxException("unexpected `" + token.text() + "`");
        };
    }

    private Node named(String name) throws SyntaxException {
        if (CONSTANTS.containsKey(name)) {
            return literal(CONSTANTS.get(name));
        }
        if (!take("(")) {
            return new Node.Context(id("context " + name), name);
        }
        List<Node> arguments = new ArrayList<>();
        if (!take(")")) {
            do {
                arguments.add(expression());
            } while (take(","));
            expect(take(")"));
        }
        return new Node.Call(id("call " + name, arguments), name, arguments);
    }

    private Node access(Node base) throws SyntaxException {
        List<Node> steps = new ArrayList<>();
        while (token().is(".") || token().is("[")) {
            expect(!(base instanceof Node.Literal));
            if (take(".")) {
                Token property = advance();
                expect(property.kind() == Token.Kind.NAME || property.is("*"));
                steps.add(property.is("*") ? star() : property(property.text()));
            } else {
                steps.add(index());
            }
        }
        if (base instanceof Node.Context context) {
            reads.add(path(context, steps));
        }
        return steps.isEmpty() ? base : new Node.Access(id("access " + base.id(), steps), base, steps);
    }

    private static String path(Node.Context context, List<Node> steps) {
        StringBuilder path = new StringBuilder(context.name());
        for (Node step : steps) {
            if (!(step instanceof Node.Literal literal) || !(literal.constant() instanceof String name)) {
                break;
            }
            path.append('.').append(name);
        }
        return path.toString();
    }

    private Node index() throws SyntaxException {
        advance();
        int start = token().span().start();
        Node index = take("*") ? star() : spanned(expression(), start);
        expect(take("]"));
        return index instanceof Node.Literal literal && literal.constant() instanceof String name
                ? property(name)
                : index;
    }

    private Node property(String name) {
        return literal(name.toLowerCase(Locale.ROOT));
    }

    private Node star() {
        return new Node.Star(id("*"));
    }

    private Node.Literal literal(Object constant) {
        return new Node.Literal(id("literal " + constant.getClass().getSimpleName() + constant), constant);
    }

    private int id(String what, List<Node> parts) {
        StringBuilder key = new StringBuilder(what);
        parts.forEach(part -> key.append(' ').append(part.id()));
        return id(key.toString());
    }

    private int id(String key) {
        return ids.computeIfAbsent(key, unseen -> ids.size());
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
            throw new SyntaxException("unexpected `" + token().text() + "`");
        }
    }
}
