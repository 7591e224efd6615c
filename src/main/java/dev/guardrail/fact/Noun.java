package dev.guardrail.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How reports count facts of a type whose noun is not its name, or whose name has no regular plural. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Noun {

    /** The noun of one, such as "exit criterion". */
    String one();

    /** The noun of several, such as "exit criteria". */
    String many();

    /** Whether a file counts once, even if there are several facts about it. */
    boolean oncePerFile() default false;
}
