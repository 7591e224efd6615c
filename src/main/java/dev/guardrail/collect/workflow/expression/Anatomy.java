package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.ExpressionType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression consists of.
 *
 * @param reads the properties of contexts that it reads, as {@link dev.guardrail.fact.ContextRead#path} has them
 * @param functions the functions that it calls, in lower case
 * @param type the type of its value
 */
public record Anatomy(List<String> reads, List<String> functions, ExpressionType type) {

    public Anatomy {
        reads = List.copyOf(reads);
        functions = List.copyOf(functions);
    }

    /** The anatomy of an expression without its fence; empty where GitHub cannot read it. */
    public static Optional<Anatomy> of(String expression) {
        return Parser.parse(expression).map(parsed -> {
            Walk walk = new Walk();
            walk.node(parsed.root());
            return new Anatomy(List.copyOf(walk.reads), List.copyOf(walk.functions), type(parsed.root()));
        });
    }

    private static final class Walk {
        private final Set<String> reads = new LinkedHashSet<>();
        private final Set<String> functions = new LinkedHashSet<>();

        private void node(Node node) {
            if (node instanceof Node.Context context) {
                reads.add(context.name());
            } else if (node instanceof Node.Access access) {
                access(access);
            } else if (node instanceof Node.Call call) {
                functions.add(call.name());
                call.arguments().forEach(this::node);
            } else if (node instanceof Node.Not not) {
                node(not.operand());
            } else if (node instanceof Node.Chain chain) {
                chain.operands().forEach(this::node);
            } else if (node instanceof Node.Comparison comparison) {
                node(comparison.first());
                comparison.rest().forEach(against -> node(against.operand()));
            }
        }

        private void access(Node.Access access) {
            if (access.base() instanceof Node.Context context) {
                StringBuilder path = new StringBuilder(context.name());
                access.steps().forEach(step -> path.append('.').append(name(step)));
                reads.add(path.toString());
            } else {
                node(access.base());
            }
            access.steps().forEach(this::node);
        }

        private static String name(Node step) {
            if (step instanceof Node.Star) {
                return "*";
            }
            return step instanceof Node.Literal literal
                    ? Scalars.text(literal.constant()).toLowerCase(Locale.ROOT)
                    : "?";
        }
    }

    private static ExpressionType type(Node root) {
        if (root instanceof Node.Literal literal) {
            return ofConstant(literal.constant());
        } else if (root instanceof Node.Not || root instanceof Node.Comparison) {
            return ExpressionType.BOOLEAN;
        } else if (root instanceof Node.Call call) {
            return ofCall(call.name());
        }
        return ExpressionType.UNKNOWN;
    }

    private static ExpressionType ofConstant(Object constant) {
        if (constant instanceof String) {
            return ExpressionType.TEXT;
        } else if (constant instanceof Boolean) {
            return ExpressionType.BOOLEAN;
        }
        return constant instanceof Number ? ExpressionType.NUMBER : ExpressionType.NULL;
    }

    private static ExpressionType ofCall(String name) {
        if (Functions.PREDICATES.contains(name) || Functions.STATUS.contains(name)) {
            return ExpressionType.BOOLEAN;
        }
        return Set.of("format", "join", "tojson", "hashfiles").contains(name)
                ? ExpressionType.TEXT
                : ExpressionType.UNKNOWN;
    }
}
