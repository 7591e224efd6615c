package dev.guardrail.collect.workflow.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Evaluates an expression in one {@link World}. */
final class Evaluator {

    /** The values that count as false. No two of them are equal as texts. */
    private static final List<Object> FALSY = List.of(Scalars.NULL, "", false, 0.0, Double.NaN);

    private final Expression expression;
    private final Contexts contexts;
    private final World world;
    private final boolean informed;
    private final Map<Integer, List<Object>> options = new HashMap<>();
    private int work;

    /**
     * @param informed whether to use the events of the workflow and the relations between the status functions
     */
    Evaluator(Expression expression, Contexts contexts, World world, boolean informed) {
        this.expression = expression;
        this.contexts = contexts;
        this.world = world;
        this.informed = informed;
    }

    /** How many parts have been evaluated so far. */
    int work() {
        return work;
    }

    Value evaluate() throws EvaluationException {
        return evaluate(expression.root());
    }

    private Value evaluate(Node node) throws EvaluationException {
        work++;
        if (node instanceof Node.Literal literal) {
            return new Value.Known(literal.constant());
        } else if (node instanceof Node.Not not) {
            return new Value.Known(evaluate(not.operand()).truthy() != not.odd());
        } else if (node instanceof Node.Chain chain) {
            return chain(chain);
        } else if (node instanceof Node.Comparison comparison) {
            return comparison(comparison);
        } else if (node instanceof Node.Call call) {
            return call(call);
        } else if (node instanceof Node.Access access) {
            return access(access);
        } else if (node instanceof Node.Text text) {
            return text(text);
        }
        return node instanceof Node.Context context ? whole(context) : anything(node.id());
    }

    private Value text(Node.Text text) throws EvaluationException {
        List<Object> constants = new ArrayList<>();
        for (Node part : text.parts()) {
            if (!(evaluate(part) instanceof Value.Known known)) {
                return new Value.Open("", Set.of());
            }
            constants.add(known.constant());
        }
        return new Value.Known(constants);
    }

    private Value chain(Node.Chain chain) throws EvaluationException {
        Value value = new Value.Known(Scalars.NULL);
        for (Node operand : chain.operands()) {
            value = evaluate(operand);
            if (value.truthy() != chain.and()) {
                break;
            }
        }
        return value;
    }

    private Value comparison(Node.Comparison comparison) throws EvaluationException {
        Value left = evaluate(comparison.first());
        boolean itself = isOneValue(comparison.first(), comparison.rest().get(0).operand());
        for (Node.Against against : comparison.rest()) {
            Value right = evaluate(against.operand());
            left = new Value.Known(
                    itself
                            ? holdsOfItself(left, against.operator())
                            : switch (against.operator()) {
                                case "==" -> equal(left, right, against.id());
                                case "!=" -> !equal(left, right, against.id());
                                default -> ordered(left, right, against);
                            });
            itself = false;
        }
        return left;
    }

    /** Whether an operator holds between a property and itself. A list or a mapping has no order. */
    private static boolean holdsOfItself(Value value, String operator) {
        boolean ordered = !(value instanceof Value.Known known) || Scalars.isPrimitive(known.constant());
        return switch (operator) {
            case "==" -> true;
            case "<=", ">=" -> ordered;
            default -> false;
        };
    }

    /**
     * Whether both are the same property of a context. Each {@code *} creates a new array, which equals no other value.
     */
    private static boolean isOneValue(Node one, Node other) {
        return one.id() == other.id()
                && one instanceof Node.Access access
                && access.base() instanceof Node.Context
                && access.steps().stream().allMatch(Node.Literal.class::isInstance);
    }

    private boolean equal(Value left, Value right, int id) {
        if (left instanceof Value.Known one && right instanceof Value.Known other) {
            return Scalars.equal(one.constant(), other.constant());
        }
        if (left instanceof Value.Known) {
            return equal(right, left, id);
        }
        if (left instanceof Value.Open open && right instanceof Value.Known known) {
            boolean different = open.unequal().contains(known.constant())
                    || open.unequal().stream().anyMatch(c -> Scalars.equal(c, known.constant()))
                    || !open.prefix().isEmpty() && !begins(known.constant(), open.prefix());
            return !different && world.choose(id);
        }
        return world.choose(id);
    }

    private static boolean begins(Object constant, String prefix) {
        return constant instanceof String text && Scalars.upper(text).startsWith(Scalars.upper(prefix));
    }

    private boolean ordered(Value left, Value right, Node.Against against) {
        if (!(left instanceof Value.Known one) || !(right instanceof Value.Known other)) {
            return world.choose(against.id());
        }
        OptionalInt order = Scalars.compare(one.constant(), other.constant());
        return order.isPresent()
                && switch (against.operator()) {
                    case "<" -> order.getAsInt() < 0;
                    case ">" -> order.getAsInt() > 0;
                    case "<=" -> order.getAsInt() <= 0;
                    default -> order.getAsInt() >= 0;
                };
    }

    private Value call(Node.Call call) throws EvaluationException {
        List<Value> arguments = new ArrayList<>();
        for (Node argument : call.arguments()) {
            arguments.add(evaluate(argument));
        }
        if (Functions.STATUS.contains(call.name())) {
            List<Integer> same = call.arguments().stream().map(Node::id).toList();
            return new Value.Known(informed ? contexts.status(call.name(), same, world) : world.choose(call.id()));
        }
        List<Object> constants = new ArrayList<>();
        for (Value argument : arguments) {
            if (argument instanceof Value.Known known) {
                constants.add(known.constant());
            }
        }
        if (constants.size() < arguments.size()) {
            return open(call, arguments);
        }
        Optional<Object> result = Functions.call(call.name(), constants);
        return result.isPresent() ? new Value.Known(result.get()) : anything(call.id());
    }

    private Value open(Node.Call call, List<Value> arguments) {
        if (!Functions.PREDICATES.contains(call.name())) {
            return anything(call.id());
        }
        if (call.name().equals("startswith")
                && arguments.size() == 2
                && arguments.get(0) instanceof Value.Open text
                && arguments.get(1) instanceof Value.Known known
                && !text.prefix().isEmpty()
                && Scalars.isPrimitive(known.constant())) {
            String start = Scalars.upper(Scalars.text(known.constant()));
            String prefix = Scalars.upper(text.prefix());
            return new Value.Known(prefix.startsWith(start) || start.startsWith(prefix) && world.choose(call.id()));
        }
        return new Value.Known(world.choose(call.id()));
    }

    private Value access(Node.Access access) throws EvaluationException {
        List<Object> names = new ArrayList<>();
        for (Node step : access.steps()) {
            Value name = step instanceof Node.Star ? new Value.Known(Properties.STAR) : evaluate(step);
            if (!(name instanceof Value.Known known)) {
                return anything(access.id());
            }
            names.add(known.constant());
        }
        if (access.base() instanceof Node.Context context && !context.name().equals("matrix")) {
            return property(context.name(), names, access.id());
        }
        if (access.base() instanceof Node.Context) {
            return of(Properties.of(cell(), names), access.id());
        }
        return evaluate(access.base()) instanceof Value.Known known
                ? of(Properties.of(known.constant(), names), access.id())
                : anything(access.id());
    }

    private Value whole(Node.Context context) {
        Object whole = context.name().equals("matrix") ? cell() : contexts.whole(context.name(), world);
        return of(whole.equals(Map.of()) ? Cells.UNKNOWN : whole, context.id());
    }

    private Value property(String context, List<Object> names, int id) {
        StringBuilder path = new StringBuilder(context);
        for (Object name : names) {
            if (!(name instanceof String text)) {
                return of(Properties.of(contexts.whole(context, world), names), id);
            }
            path.append('.').append(text.toLowerCase(Locale.ROOT));
        }
        List<Object> values = contexts.values(path.toString(), world, informed);
        if (!values.isEmpty()) {
            return oneOf(values, id);
        }
        Object part = Properties.of(contexts.whole(context, world), names);
        return part instanceof Map ? new Value.Known(part) : anything(id);
    }

    private Object cell() {
        Cells cells = contexts.matrix();
        return cells.known()
                ? cells.all().get(world.choose("matrix", cells.all().size()))
                : Cells.UNKNOWN;
    }

    /** The value of a constant; any value where the constant, or a part of it, is not known. */
    private Value of(Object constant, int id) {
        return Cells.isUnknown(constant) ? anything(id) : new Value.Known(constant);
    }

    private Value oneOf(List<Object> values, int id) {
        Object value = values.get(world.choose(List.of("value", id, values), values.size()));
        if (!(value instanceof Contexts.Prefix prefix)) {
            return new Value.Known(value);
        }
        List<Object> known = new ArrayList<>(expression.comparedWith(id));
        known.removeIf(constant -> !begins(constant, prefix.text()));
        int option = world.choose(List.of("option", id), known.size() + 1);
        return option < known.size()
                ? new Value.Known(known.get(option))
                : new Value.Open(prefix.text(), Set.copyOf(known));
    }

    /**
     * A value that only a run knows: a constant that it is compared with, a value that counts as false, or another
     * value.
     */
    private Value anything(int id) {
        Set<Object> compared = expression.comparedWith(id);
        List<Object> known = options.computeIfAbsent(id, unseen -> options(compared));
        int option = world.choose(id, known.size() + 1);
        return option < known.size() ? new Value.Known(known.get(option)) : new Value.Open("", compared);
    }

    private static List<Object> options(Set<Object> compared) {
        Set<Object> options = new LinkedHashSet<>(FALSY);
        for (Object constant : compared) {
            options.add(constant);
            double number = Scalars.number(constant);
            if (!Double.isNaN(number)) {
                options.add(number);
            }
        }
        return List.copyOf(options);
    }
}
