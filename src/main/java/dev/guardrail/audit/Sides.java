package dev.guardrail.audit;

/**
 * Both sides of a change.
 *
 * @param renames what moves from the base to the head
 */
record Sides(Side base, Side head, Renames renames) {}
