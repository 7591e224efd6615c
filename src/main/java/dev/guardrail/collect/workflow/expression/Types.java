package dev.guardrail.collect.workflow.expression;

import dev.guardrail.collect.workflow.expression.Type.Mapping;
import dev.guardrail.collect.workflow.expression.Type.Scalar;
import java.util.Map;
import java.util.Optional;

/** The types that have a name. They are no constants of {@link Type}: two threads that load it could wait for each other. */
public final class Types {

    /** Nothing is known. */
    public static final Type ANY = new Scalar("a value");

    public static final Type NULL = new Scalar("null");
    public static final Type TEXT = new Scalar("a text");
    public static final Type NUMBER = new Scalar("a number");
    public static final Type BOOLEAN = new Scalar("true or false");

    /** An object of which nothing is known. */
    public static final Type OBJECT = new Mapping(Map.of(), Optional.of(ANY));

    /** An object whose values are texts, whatever their names. */
    public static final Type TEXTS = new Mapping(Map.of(), Optional.of(TEXT));

    private Types() {}
}
