package dev.guardrail.fact;

/**
 * The range under audit.
 *
 * @param name the range as it was asked for, {@code v1...HEAD} say
 * @param kind how it was chosen
 * @param base the full id of the commit that the head is compared with; empty where that is the empty tree
 * @param head the full id of the last commit of the range; for uncommitted changes, the commit that is checked out;
 *     empty where there is no commit yet
 * @param mergeBase the full id of the merge base of both ends; empty where they have none
 */
public record GitRange(String name, RangeKind kind, String base, String head, String mergeBase) implements Fact {}
