/** One thing that others may rely on, and how two lists of them differ. */
@NullMarked
package dev.guardrail.collect.surface.symbol;

import org.jspecify.annotations.NullMarked;
