package dev.guardrail.fact;

/**
 * The range under audit.
 *
 * @param name the range as it was asked for, {@code v1...HEAD} say
 * @param base the full id of the commit that the head is compared with; empty where that is the empty tree
 * @param head the full id of the last commit of the range; with {@code worktree} the commit that was checked out
 * @param mergeBase the full id of the merge base of both ends; empty where they have none
 * @param worktree whether the head side is the work tree rather than {@code head}
 */
public record GitRange(String name, String base, String head, String mergeBase, boolean worktree) implements Fact {}
