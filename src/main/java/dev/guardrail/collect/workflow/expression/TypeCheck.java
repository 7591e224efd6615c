package dev.guardrail.collect.workflow.expression;

import dev.guardrail.rule.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes the type of an expression, and finds what cannot be meant. */
public final class TypeCheck {

    private final Map<String, Type> contexts;
    private final List<Slip> slips = new ArrayList<>();

    private TypeCheck(Map<String, Type> contexts) {
        this.contexts = contexts;
    }

    /**
     * The type of an expression and its slips.
     *
     * @param type its type; {@link Type#ANY} where it cannot be parsed
     */
    public record Result(Type type, List<Slip> slips) {
        public Result {
            slips = List.copyOf(slips);
        }
    }

    /**
     * Checks an expression.
     *
     * @param contexts the types of contexts, by their name; of any other context nothing is known
     */
    public static Result of(String expression, Map<String, Type> contexts) {
        TypeCheck check = new TypeCheck(contexts);
        Type type = Parser.parse(expression)
                .map(parsed -> check.type(parsed.root()))
                .orElse(Types.ANY);
        return new Result(type, check.slips);
    }

    /** Whether the access that is read has a default: it is an operand of {@code ||}, and not the last one. */
    private boolean defaulted;

    /** How a part of an expression is written, for messages. */
    private record Typed(String text, Type type) {}

    private Type type(Node node) {
        return typed(node).type();
    }

    private Typed typed(Node node) {
        if (node instanceof Node.Literal literal) {
            return new Typed(written(literal.constant()), Type.of(literal.constant()));
        } else if (node instanceof Node.Context context) {
            return new Typed(context.name(), contexts.getOrDefault(context.name(), Types.ANY));
        } else if (node instanceof Node.Access access) {
            return access(access);
        } else if (node instanceof Node.Call call) {
            return new Typed(call.name() + "(…)", call(call));
        } else if (node instanceof Node.Not not) {
            type(not.operand());
            return new Typed("!…", Types.BOOLEAN);
        } else if (node instanceof Node.Chain chain) {
            return new Typed("(…)", chain(chain));
        } else if (node instanceof Node.Comparison comparison) {
            return comparison(comparison);
        }
        return new Typed("…", Types.ANY);
    }

    private Type chain(Node.Chain chain) {
        List<Type> types = new ArrayList<>();
        for (Node operand : chain.operands()) {
            boolean last = types.size() == chain.operands().size() - 1;
            defaulted = !chain.and() && !last && operand instanceof Node.Access;
            types.add(type(operand));
            defaulted = false;
        }
        return types.stream().reduce(Type::either).orElse(Types.ANY);
    }

    private static String written(Object constant) {
        return constant instanceof String text ? "'" + text.replace("'", "''") + "'" : Json.write(constant);
    }

    private Typed access(Node.Access access) {
        Typed value = typed(access.base());
        for (Node step : access.steps()) {
            value = step(value, step);
        }
        return value;
    }

    private Typed step(Typed value, Node step) {
        if (step instanceof Node.Star) {
            return new Typed(value.text() + ".*", star(value));
        } else if (step instanceof Node.Literal literal && literal.constant() instanceof String name) {
            return new Typed(value.text() + "." + name, property(value, name));
        }
        Typed index = typed(step);
        return new Typed(value.text() + "[" + index.text() + "]", index(value, index));
    }

    private Type star(Typed value) {
        if (value.type() instanceof Type.Items list) {
            return new Type.Items(list.item(), true);
        } else if (value.type() instanceof Type.Mapping object) {
            Optional<Type> item = object.others()
                    .or(() -> object.properties().values().stream().reduce(Type::either));
            return new Type.Items(item.orElse(Types.ANY), true);
        }
        return value.type().isAny() ? new Type.Items(Types.ANY, true) : without(value, "has no items");
    }

    private Type property(Typed value, String name) {
        if (value.type() instanceof Type.Items list && list.filtered()) {
            return new Type.Items(property(new Typed(value.text(), list.item()), name), true);
        } else if (value.type() instanceof Type.Mapping object) {
            return object.property(name).orElseGet(() -> undefined(value, name, object));
        }
        return value.type().isAny() ? Types.ANY : without(value, "has no property `" + name + "`");
    }

    /** Where a default is written, only a name that looks misspelt is reported. */
    private Type undefined(Typed value, String name, Type.Mapping object) {
        if (!defaulted || Names.nearest(name, object.properties().keySet()).isPresent()) {
            slips.add(new Slip(Slip.Kind.UNDEFINED, "`" + value.text() + "." + name + "` is not defined"));
        }
        return Types.ANY;
    }

    private Type without(Typed value, String what) {
        slips.add(new Slip(
                Slip.Kind.UNDEFINED, "`" + value.text() + "` is " + value.type().noun() + " and " + what));
        return Types.ANY;
    }

    private Type index(Typed value, Typed index) {
        Type type = value.type();
        if (type instanceof Type.Items list) {
            boolean number = index.type().isAny() || index.type().equals(Types.NUMBER) || list.filtered();
            if (!number) {
                converted(value, index, "a number");
            }
            return list.item();
        } else if (type instanceof Type.Mapping object) {
            if (!index.type().isAny() && !index.type().equals(Types.TEXT)) {
                converted(value, index, "a name");
            }
            return object.properties().isEmpty() ? object.others().orElse(Types.ANY) : Types.ANY;
        }
        return type.isAny() ? Types.ANY : without(value, "has no items");
    }

    private void converted(Typed value, Typed index, String expected) {
        slips.add(new Slip(
                Slip.Kind.CONVERTED,
                "`" + value.text() + "` is " + value.type().noun() + "; expected " + expected + " as its index, found "
                        + index.type().noun()));
    }

    private Typed comparison(Node.Comparison comparison) {
        Typed left = typed(comparison.first());
        for (Node.Against against : comparison.rest()) {
            Typed right = typed(against.operand());
            compare(left, against.operator(), right);
            left = new Typed("(…)", Types.BOOLEAN);
        }
        return new Typed("(…)", Types.BOOLEAN);
    }

    private void compare(Typed left, String operator, Typed right) {
        if (left.type().isAny() || right.type().isAny()) {
            return;
        }
        String nouns = "`" + operator + "` compares " + left.type().noun() + " with "
                + right.type().noun();
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (left.type().isCompound() || right.type().isCompound()) {
            // Where a run has no such object, the value is null.
            boolean possible = equality
                    && (left.text().equals(right.text())
                            || left.type().equals(Types.NULL)
                            || right.type().equals(Types.NULL));
            if (!possible) {
                slips.add(new Slip(
                        Slip.Kind.POINTLESS,
                        nouns + ", which is always " + operator.equals("!=") + ": " + both(left, right)));
            }
        } else if (!equality && !(isOrdered(left.type()) && isOrdered(right.type()))) {
            slips.add(new Slip(Slip.Kind.CONVERTED, nouns + ": GitHub converts both to numbers"));
        }
    }

    private static String both(Typed left, Typed right) {
        return "`" + left.text() + "` and `" + right.text() + "`";
    }

    private static boolean isOrdered(Type type) {
        return type.equals(Types.NUMBER) || type.equals(Types.TEXT);
    }

    private Type call(Node.Call call) {
        List<Typed> arguments = call.arguments().stream().map(this::typed).toList();
        if (arguments.isEmpty()) {
            return Functions.STATUS.contains(call.name()) ? Types.BOOLEAN : Types.ANY;
        }
        return switch (call.name()) {
            case "contains" -> search("contains", arguments, arguments.get(0).type() instanceof Type.Mapping ? 0 : 1);
            case "startswith" -> search("startsWith", arguments, 0);
            case "endswith" -> search("endsWith", arguments, 0);
            case "format" -> {
                Formats.check(call.arguments(), slips);
                yield Types.TEXT;
            }
            case "fromjson" -> json(call.arguments().get(0));
            case "join", "tojson", "hashfiles" -> Types.TEXT;
            case "success", "failure", "always", "cancelled" -> Types.BOOLEAN;
            default -> Types.ANY;
        };
    }

    /** A search, which finds nothing where an argument from the given one on is an object or a list. */
    private Type search(String name, List<Typed> arguments, int from) {
        arguments.stream()
                .skip(from)
                .filter(argument -> argument.type().isCompound())
                .findFirst()
                .ifPresent(argument -> slips.add(new Slip(
                        Slip.Kind.POINTLESS,
                        "`" + name + "` is always false: `" + argument.text() + "` is "
                                + argument.type().noun())));
        return Types.BOOLEAN;
    }

    private Type json(Node argument) {
        if (!(argument instanceof Node.Literal literal) || !(literal.constant() instanceof String text)) {
            return Types.ANY;
        }
        try {
            return Type.of(Json.parse(text));
        } catch (EvaluationException e) {
            slips.add(new Slip(Slip.Kind.FAILING, "`fromJSON` cannot read " + written(text)));
            return Types.ANY;
        }
    }
}
