package dev.guardrail.collect;

import java.nio.file.Path;

/**
 * A file that was given as evidence, or that stands where such files usually do; not necessarily one of the repository.
 *
 * @param name what reports call it: a path without a machine's folders, with {@code /} between its segments
 * @param path where it is
 */
public record GivenFile(String name, Path path) {}
