package dev.guardrail.collect;

/**
 * A commit of the base's history that the range reverts: in each source file that the commit changed, the range
 * restores the file, or removes exactly the added lines and adds exactly the removed ones.
 *
 * @param sha the commit
 * @param before the files that it changed, before the commit
 * @param after the same files, after the commit
 */
public record RevertedCommit(String sha, Snapshot before, Snapshot after) {}
