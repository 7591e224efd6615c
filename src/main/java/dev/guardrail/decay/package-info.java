/** How checks and thresholds changed over the commits of a history: series, their steps, and who noticed. */
@NullMarked
package dev.guardrail.decay;

import org.jspecify.annotations.NullMarked;
