package dev.guardrail.collect.workflow.expression;

import java.util.Set;

/** What a part of an expression is in one of the cases that are told apart. */
sealed interface Value {

    boolean truthy();

    /** A constant, as {@link Scalars} has them. */
    record Known(Object constant) implements Value {
        @Override
        public boolean truthy() {
            return Scalars.truthy(constant);
        }
    }

    /**
     * Any value that counts as true and is equal to none of some constants.
     *
     * @param prefix how it begins; empty where it need not be a text
     */
    record Open(String prefix, Set<Object> unequal) implements Value {
        @Override
        public boolean truthy() {
            return true;
        }
    }
}
