package dev.guardrail.collect.check;

import java.util.function.Predicate;

/**
 * Which paths there are.
 *
 * @param now whether a path is a file or a folder of the head, as far as a word names one
 * @param before the same of the base
 */
record Paths(Predicate<String> now, Predicate<String> before) {}
