package dev.guardrail.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a fact that stands only where something is noteworthy: what was looked at to find it. A rule that matches on such a
 * fact inspects that, and not the few that are noteworthy: without one it has still looked.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FoundAmong {

    /** The type of the facts that were looked at. */
    Class<? extends Fact> value();
}
