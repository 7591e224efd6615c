package dev.guardrail.fact;

/** A fact that reports show. Other facts are for rules alone. */
public interface Shown {

    /** Whether this one is shown; every one of the type, unless the type says otherwise. */
    default boolean isShown() {
        return true;
    }
}
