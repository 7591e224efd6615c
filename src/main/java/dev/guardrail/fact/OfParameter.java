package dev.guardrail.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a parameter must hold for a method of {@link Setting} to read it. The compiler of rules refuses a rule that reads a
 * parameter of another type.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OfParameter {

    Class<? extends ParameterValue> value();
}
