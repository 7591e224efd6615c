package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.ExpressionType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression consists of.
 *
 * @param reads the properties of contexts that it reads, as {@link dev.guardrail.fact.ContextRead#path} has them
 * @param shown those whose text can be part of the value; the others decide only which value it is
 * @param functions the functions that it calls, in lower case
 * @param type the type of its value
 */
public record Anatomy(List<String> reads, Set<String> shown, List<String> functions, ExpressionType type) {

    /** Functions whose value has nothing of the text of their arguments. */
    private static final Set<String> ANSWERS = Set.of("contains", "startswith", "endswith", "hashfiles");

    public Anatomy {
        reads = List.copyOf(reads);
        shown = Set.copyOf(shown);
        functions = List.copyOf(functions);
    }

    /** The anatomy of an expression without its fence; empty where GitHub cannot read it. */
    public static Optional<Anatomy> of(String expression) {
        return Parser.parse(expression).map(parsed -> {
            Walk walk = new Walk();
            walk.node(parsed.root(), true);
            return new Anatomy(List.copyOf(walk.reads), walk.shown, List.copyOf(walk.functions), type(parsed.root()));
        });
    }

    private static final class Walk {
        private final Set<String> reads = new LinkedHashSet<>();
        private final Set<String> shown = new HashSet<>();
        private final Set<String> functions = new LinkedHashSet<>();

        private void node(Node node, boolean inValue) {
            if (node instanceof Node.Context context) {
                read(context.name(), inValue);
            } else if (node instanceof Node.Access access) {
                access(access, inValue);
            } else if (node instanceof Node.Call call) {
                call(call, inValue);
            } else if (node instanceof Node.Not not) {
                node(not.operand(), false);
            } else if (node instanceof Node.Chain chain) {
                chain(chain, inValue);
            } else if (node instanceof Node.Comparison comparison) {
                node(comparison.first(), false);
                comparison.rest().forEach(against -> node(against.operand(), false));
            }
        }

        private void read(String path, boolean inValue) {
            reads.add(path);
            if (inValue) {
                shown.add(path);
            }
        }

        /** What counts as false has no text of anybody: {@code a && b} shows that of {@code b} alone. */
        private void chain(Node.Chain chain, boolean inValue) {
            List<Node> operands = chain.operands();
            for (int i = 0; i < operands.size(); i++) {
                node(operands.get(i), inValue && (!chain.and() || i == operands.size() - 1));
            }
        }

        private void call(Node.Call call, boolean inValue) {
            functions.add(call.name());
            List<Node> arguments = call.arguments();
            for (int i = 0; i < arguments.size(); i++) {
                boolean asked = call.name().equals("case") && i % 2 == 0 && i < arguments.size() - 1;
                node(arguments.get(i), inValue && !asked && !ANSWERS.contains(call.name()));
            }
        }

        private void access(Node.Access access, boolean inValue) {
            if (access.base() instanceof Node.Context context) {
                StringBuilder path = new StringBuilder(context.name());
                access.steps().forEach(step -> path.append('.').append(name(step)));
                read(path.toString(), inValue);
            } else {
                node(access.base(), inValue);
            }
            access.steps().forEach(step -> node(step, false));
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
