/** The coverage that a repository demands of itself: thresholds in its configuration and its workflows, to facts. */
@NullMarked
package dev.guardrail.collect.coverage.gate;

import org.jspecify.annotations.NullMarked;
