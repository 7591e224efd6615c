/** The outside world to facts or gaps; one sub-package per source. */
@NullMarked
package dev.guardrail.collect;

import org.jspecify.annotations.NullMarked;
