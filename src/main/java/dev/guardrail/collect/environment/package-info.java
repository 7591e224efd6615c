/** Where production code asks whether a test runs it, and what a range did to that. */
@NullMarked
package dev.guardrail.collect.environment;

import org.jspecify.annotations.NullMarked;
