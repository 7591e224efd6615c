package dev.guardrail.verify;

/**
 * A range that an audit is checked against.
 *
 * @param base the full id of its base; empty for the empty tree
 * @param head the full id of its head
 * @param name what it is called in a sentence
 * @param decides whether it is taken even where the audit states another one
 */
public record GivenRange(String base, String head, String name, boolean decides) {}
