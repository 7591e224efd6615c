package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.ExpressionPartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the noteworthy parts of an expression. */
public final class ExpressionParts {

    /** Functions of constants whose value is a constant, and mostly not meant to be computed. */
    private static final Set<String> REDUCIBLE =
            Set.of("contains", "startswith", "endswith", "format", "tojson", "join");

    private static final String SECRETS = "secrets";

    private final Expression expression;
    private final String text;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A part of an expression.
     *
     * @param start where it begins in the text of the expression
     * @param end where it ends
     * @param subject what it is about: the property that it reads, or the value that it has
     * @param decisive whether it alone can make the expression true
     */
    public record Part(ExpressionPartKind kind, int start, int end, String subject, boolean decisive) {}

    private ExpressionParts(Expression expression, String text) {
        this.expression = expression;
        this.text = text;
    }

    /** The parts of an expression without its fence, in the order of the text; none where it cannot be read. */
    public static List<Part> of(String text) {
        return Parser.parse(text)
                .map(parsed -> new ExpressionParts(parsed, text).parts())
                .orElse(List.of());
    }

    private List<Part> parts() {
        boolean whole = isConstant(expression.root());
        if (whole) {
            constant(expression.root());
        } else {
            walk(expression.root(), true, false);
        }
        return List.copyOf(parts);
    }

    private void walk(Node node, boolean decisive, boolean negated) {
        if (!(node instanceof Node.Literal) && isConstant(node)) {
            constant(node);
        } else if (node instanceof Node.Not not) {
            walk(not.operand(), false, negated != not.odd());
        } else if (node instanceof Node.Chain chain) {
            chain(chain, decisive, negated);
        } else if (node instanceof Node.Comparison comparison) {
            comparison(comparison, decisive, negated);
        } else if (node instanceof Node.Call call) {
            call(call);
            call.arguments().forEach(argument -> walk(argument, false, negated));
        } else if (node instanceof Node.Access access) {
            access(access);
            walk(access.base(), false, negated);
            access.steps().forEach(step -> walk(step, false, negated));
        }
    }

    private void constant(Node node) {
        // The way to write an opening fence is a constant.
        value(node)
                .map(Scalars::text)
                .filter(shown -> !shown.contains("{{") && !shown.contains("}}"))
                .ifPresent(shown -> add(ExpressionPartKind.CONSTANT, node, shown, false));
    }

    /** {@code a && '' || b} is never the middle value. */
    private void chain(Node.Chain chain, boolean decisive, boolean negated) {
        List<Node> operands = chain.operands();
        if (!chain.and()) {
            for (int i = 0; i + 1 < operands.size(); i++) {
                if (operands.get(i) instanceof Node.Chain both && both.and()) {
                    choice(last(both.operands()), last(operands));
                }
            }
        }
        operands.forEach(operand -> walk(operand, decisive && !chain.and(), negated));
    }

    private void choice(Node value, Node otherwise) {
        Optional<Object> constant = isConstant(value) ? value(value) : Optional.empty();
        boolean same = isConstant(otherwise) && constant.equals(value(otherwise));
        if (constant.isPresent() && !Scalars.truthy(constant.get()) && !same) {
            add(ExpressionPartKind.FALSE_CHOICE, value, text(value), false);
        }
    }

    private void comparison(Node.Comparison comparison, boolean decisive, boolean negated) {
        Node.Against against = comparison.rest().get(0);
        if (comparison.rest().size() == 1 && against.operator().equals("==") && !negated) {
            bot(comparison, comparison.first(), against.operand(), decisive);
            bot(comparison, against.operand(), comparison.first(), decisive);
        }
        walk(comparison.first(), false, negated);
        comparison.rest().forEach(other -> walk(other.operand(), false, negated));
    }

    private void bot(Node comparison, Node actor, Node literal, boolean decisive) {
        if (literal instanceof Node.Literal value && Bots.isActor(path(actor), Scalars.text(value.constant()))) {
            add(ExpressionPartKind.BOT, comparison, path(actor), decisive);
        }
    }

    private void call(Node.Call call) {
        List<Node> arguments = call.arguments();
        switch (call.name()) {
            case "contains" -> {
                if (arguments.size() == 2
                        && arguments.get(0) instanceof Node.Literal list
                        && list.constant() instanceof String
                        && !path(arguments.get(1)).isEmpty()) {
                    add(ExpressionPartKind.PART_OF_TEXT, call, path(arguments.get(1)), false);
                }
            }
            case "tojson" -> {
                if (arguments.stream().anyMatch(argument -> path(argument).equals(SECRETS))) {
                    add(ExpressionPartKind.ALL_SECRETS, call, SECRETS, false);
                }
            }
            case "fromjson" ->
                arguments.stream()
                        .map(this::path)
                        .filter(path -> path.startsWith(SECRETS + "."))
                        .forEach(path -> add(ExpressionPartKind.PARSED_SECRET, call, path, false));
            default -> {}
        }
    }

    private void access(Node.Access access) {
        boolean computed = access.steps().stream().anyMatch(step -> !(step instanceof Node.Star) && !isConstant(step));
        boolean secrets = access.base() instanceof Node.Context context
                && context.name().equals(SECRETS)
                && !isConstant(access.steps().get(0));
        if (secrets) {
            add(ExpressionPartKind.COMPUTED_SECRET, access, SECRETS, false);
        } else if (computed) {
            add(ExpressionPartKind.COMPUTED_INDEX, access, path(access.base()), false);
        }
    }

    /** The dotted path of a property; empty where a part of it is computed, and for anything else. */
    private String path(Node node) {
        if (node instanceof Node.Context context) {
            return context.name();
        }
        if (!(node instanceof Node.Access access) || !(access.base() instanceof Node.Context context)) {
            return "";
        }
        StringBuilder path = new StringBuilder(context.name());
        for (Node step : access.steps()) {
            if (!(step instanceof Node.Literal literal)) {
                return "";
            }
            path.append('.').append(Scalars.text(literal.constant()).toLowerCase(Locale.ROOT));
        }
        return path.toString();
    }

    private boolean isConstant(Node node) {
        if (node instanceof Node.Not not) {
            return isConstant(not.operand());
        } else if (node instanceof Node.Chain chain) {
            return chain.operands().stream().allMatch(this::isConstant);
        } else if (node instanceof Node.Comparison comparison) {
            return isConstant(comparison.first())
                    && comparison.rest().stream().allMatch(against -> isConstant(against.operand()));
        } else if (node instanceof Node.Call call) {
            return REDUCIBLE.contains(call.name()) && call.arguments().stream().allMatch(this::isConstant);
        }
        return node instanceof Node.Literal;
    }

    /** The value of a constant part; empty where GitHub cannot compute it. */
    private Optional<Object> value(Node constant) {
        Expression alone = new Expression(constant, expression.compared(), expression.reads(), expression.spans());
        return Cases.values(alone, Contexts.ANY).stream().findFirst();
    }

    private void add(ExpressionPartKind kind, Node node, String subject, boolean decisive) {
        Span span = expression.spans().get(node);
        int start = span == null ? 0 : span.start();
        int end = span == null ? text.length() : span.end();
        parts.add(new Part(kind, start, end, subject, decisive));
    }

    private String text(Node node) {
        Span span = expression.spans().get(node);
        return span == null ? text : text.substring(span.start(), span.end());
    }

    private static Node last(List<Node> nodes) {
        return nodes.get(nodes.size() - 1);
    }
}
