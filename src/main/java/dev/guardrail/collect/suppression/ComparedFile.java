package dev.guardrail.collect.suppression;

import java.util.List;

/**
 * The suppressions of a changed file on both sides.
 *
 * @param path its path at the head, or at the base if it is deleted
 * @param isNew whether the base does not have it
 */
record ComparedFile(String path, boolean isNew, List<Suppression> before, List<Suppression> after) {}
