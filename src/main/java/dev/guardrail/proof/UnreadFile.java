package dev.guardrail.proof;

/**
 * A changed file whose guards are not known.
 *
 * @param path its path
 * @param reason why, in one line
 */
public record UnreadFile(String path, String reason) {}
