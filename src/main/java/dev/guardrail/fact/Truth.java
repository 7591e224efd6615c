package dev.guardrail.fact;

/** What is known of a condition before it runs. */
public enum Truth {
    /** True in every run. */
    ALWAYS,
    /** False in every run. */
    NEVER,
    /** True in some runs, as far as can be known from the file. */
    SOMETIMES
}
