package dev.guardrail.collect.tests.declared;

import dev.guardrail.fact.TestMark;
import java.util.Optional;

/**
 * One of the cases that a test lists.
 *
 * @param name its name behind that of its test
 * @param mute what keeps it from counting, whatever the circumstances
 */
public record DeclaredCase(String name, Optional<TestMark> mute) {}
