package dev.guardrail.collect.workflow.expression;

import java.util.Set;

/** The value of a part of an expression in one case. */
sealed interface Value {

    boolean truthy();

    /** A constant of {@link Scalars}. */
    record Known(Object constant) implements Value {
        @Override
        public boolean truthy() {
            return Scalars.truthy(constant);
        }
    }

    /**
     * Any value that counts as true and differs from some constants.
     *
     * @param prefix the beginning of the text; empty where the value need not be a text
     */
    record Open(String prefix, Set<Object> unequal) implements Value {
        @Override
        public boolean truthy() {
            return true;
        }
    }
}
