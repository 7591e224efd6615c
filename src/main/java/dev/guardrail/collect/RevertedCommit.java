package dev.guardrail.collect;

/**
 * A commit of the base's history that the range takes back: in each source file that it changed, exactly its lines went and
 * came back.
 *
 * @param sha the commit
 * @param before the files that it changed, as they were before it
 * @param after the same as it left them
 */
public record RevertedCommit(String sha, Snapshot before, Snapshot after) {}
