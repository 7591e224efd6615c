package dev.guardrail.collect.tests.declared;

import dev.guardrail.fact.TestMark;
import java.util.Optional;

/**
 * One of the cases that a test lists.
 *
 * @param name its name, to be put behind the name of its test
 * @param skip the mark that skips it or expects it to fail, if that holds without a condition
 */
public record DeclaredCase(String name, Optional<TestMark> skip) {}
