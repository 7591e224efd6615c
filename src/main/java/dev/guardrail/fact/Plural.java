package dev.guardrail.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How reports count facts of a type whose plural noun does not follow from its name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Plural {

    /** The noun, such as "exit criteria". */
    String value();

    /** Whether a file counts once, even if there are several facts about it. */
    boolean oncePerFile() default false;
}
