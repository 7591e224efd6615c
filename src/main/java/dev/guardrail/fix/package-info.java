/** Repairs the findings of a work tree: which ones, in which files, until nothing is left that can be repaired. */
@NullMarked
package dev.guardrail.fix;

import org.jspecify.annotations.NullMarked;
