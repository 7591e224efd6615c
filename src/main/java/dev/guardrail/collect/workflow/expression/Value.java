package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.Truth;
import java.util.function.BiPredicate;

/** What an expression can evaluate to. */
sealed interface Value {

    /** A value of which nothing is known. */
    static Value unknown() {
        return new Unknown(Truth.SOMETIMES);
    }

    /** Whether it counts as true. */
    Truth truth();

    /** One value, the same in every run. */
    record Known(Object constant) implements Value {
        @Override
        public Truth truth() {
            return Scalars.truthy(constant) ? Truth.ALWAYS : Truth.NEVER;
        }
    }

    /** A value that only a run knows, though what it counts as can be known: that of {@code github.ref && false}. */
    record Unknown(Truth truth) implements Value {}

    /** {@code &&}: the first false operand, or the last one. */
    default Value and(Value other) {
        return switch (truth()) {
            case NEVER -> this;
            case ALWAYS -> other;
            case SOMETIMES -> other.truth() == Truth.NEVER ? new Unknown(Truth.NEVER) : Value.unknown();
        };
    }

    /** {@code ||}: the first true operand, or the last one. */
    default Value or(Value other) {
        return switch (truth()) {
            case ALWAYS -> this;
            case NEVER -> other;
            case SOMETIMES -> other.truth() == Truth.ALWAYS ? new Unknown(Truth.ALWAYS) : Value.unknown();
        };
    }

    default Value not() {
        return truth() == Truth.SOMETIMES ? Value.unknown() : new Known(truth() == Truth.NEVER);
    }

    default Value compare(Value other, BiPredicate<Object, Object> comparison) {
        return this instanceof Known left && other instanceof Known right
                ? new Known(comparison.test(left.constant(), right.constant()))
                : Value.unknown();
    }
}
