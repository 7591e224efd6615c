package dev.guardrail.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type of fact that exists only where something is noteworthy, and names the type of facts that were searched
 * for it. A rule that matches on the marked type inspects all searched facts, so it has inspected something even if
 * nothing is noteworthy.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FoundAmong {

    /** The type of the facts that were looked at. */
    Class<? extends Fact> value();
}
