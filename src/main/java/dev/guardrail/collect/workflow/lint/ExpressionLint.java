package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Slip;
import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.collect.workflow.expression.Type;
import dev.guardrail.collect.workflow.expression.TypeCheck;
import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the types in the expressions of a part of a file, where the same contexts are known. */
final class ExpressionLint {

    /** In characters: the length of both ends of a fence. */
    private static final int FENCE = 5;

    private final Oversights oversights;
    private final Position at;
    private final Map<String, Type> contexts;

    ExpressionLint(Oversights oversights, Position at, Map<String, Type> contexts) {
        this.oversights = oversights;
        this.at = at;
        this.contexts = contexts;
    }

    /** The type of a value that is a single expression; empty for any other value. */
    static Optional<Type> type(YamlNode value, Map<String, Type> contexts) {
        if (!Template.isIn(value.text())) {
            return Optional.empty();
        }
        List<Template.Part> parts = Template.of(value.text()).parts();
        return parts.size() == 1 && parts.get(0).isExpression()
                ? Optional.of(TypeCheck.of(parts.get(0).text(), contexts).type())
                : Optional.empty();
    }

    /** Checks a value and all that is below it. */
    void check(Slot slot, YamlNode value) {
        if (value instanceof YamlNode.Scalar scalar) {
            scalar(slot, scalar);
        }
        value.entries().forEach(entry -> {
            scalar(slot.item(), entry.key());
            check(slot.of(entry.key().value()), entry.value());
        });
        if (value instanceof YamlNode.Sequence list) {
            list.elements().forEach(item -> check(slot.item(), item));
        }
    }

    /** Checks an {@code if}, which needs no fence. */
    void condition(YamlNode value) {
        if (value instanceof YamlNode.Scalar scalar && !Template.isIn(scalar.value())) {
            expression(scalar, scalar.value(), 0, scalar.value().length());
        } else {
            check(new Slot(Slot.Kind.OPEN, Map.of(), Slot.Kind.OPEN), value);
        }
    }

    private void scalar(Slot slot, YamlNode.Scalar scalar) {
        if (!Template.isIn(scalar.value())) {
            return;
        }
        Template template = Template.of(scalar.value());
        boolean whole = template.parts().size() == 1;
        int offset = 0;
        for (Template.Part part : template.parts()) {
            int length = part.text().length() + (part.isExpression() ? FENCE : 0);
            if (part.isExpression() && !part.text().strip().equals("insert")) {
                Type type = expression(scalar, part.text(), offset, length);
                Value value = new Value(type, part.text().strip(), oversights.place(scalar, offset, length));
                if (whole) {
                    whole(slot.kind(), value);
                } else {
                    part(value);
                }
            }
            offset += length;
        }
    }

    /** The value of an expression. */
    private record Value(Type type, String text, Place place) {
        String written() {
            return "`" + text.lines().findFirst().orElse("") + "`";
        }
    }

    /** An expression in a longer text. */
    private void part(Value value) {
        if (value.type().isCompound()) {
            String result = value.type() instanceof Type.Mapping ? "Object" : "Array";
            oversights.add(
                    at,
                    value.place(),
                    Oversight.Kind.OBJECT_AS_TEXT,
                    value.written() + " is " + value.type().noun() + ": the text has `" + result + "` in its place");
        }
    }

    /** An expression that is a whole value. */
    private void whole(Slot.Kind kind, Value value) {
        boolean object = value.type() instanceof Type.Mapping;
        boolean wrong = kind == Slot.Kind.TEXT && value.type().isCompound()
                || kind == Slot.Kind.OBJECT && !value.type().isAny() && !object;
        if (wrong) {
            oversights.add(
                    at,
                    value.place(),
                    Oversight.Kind.FAILING_EXPRESSION,
                    "expected " + (kind == Slot.Kind.TEXT ? "a text" : "an object") + ", found " + value.written()
                            + ", which is " + value.type().noun());
        }
    }

    private Type expression(YamlNode.Scalar scalar, String text, int offset, int length) {
        TypeCheck.Result result = TypeCheck.of(text, contexts);
        for (Slip slip : result.slips()) {
            oversights.add(at, oversights.place(scalar, offset, length), kind(slip), slip.what());
        }
        return result.type();
    }

    private static Oversight.Kind kind(Slip slip) {
        return switch (slip.kind()) {
            case UNDEFINED -> Oversight.Kind.UNDEFINED_VALUE;
            case POINTLESS -> Oversight.Kind.POINTLESS_COMPARISON;
            case CONVERTED -> Oversight.Kind.CONVERTED_COMPARISON;
            case FAILING -> Oversight.Kind.FAILING_EXPRESSION;
            case UNUSED -> Oversight.Kind.UNUSED_SETTING;
        };
    }
}
