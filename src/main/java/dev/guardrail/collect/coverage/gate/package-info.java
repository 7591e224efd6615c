/** x. */
@org.jspecify.annotations.NullMarked
package dev.guardrail.collect.coverage.gate;
