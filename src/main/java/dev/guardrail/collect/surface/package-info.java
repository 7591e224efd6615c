/** What others may rely on, on both sides of a range, and the difference. */
@NullMarked
package dev.guardrail.collect.surface;

import org.jspecify.annotations.NullMarked;
