package dev.guardrail.fact;

/** How far a permission reaches. */
public enum AccessLevel {
    NONE,
    READ,
    WRITE
}
