/** What checks protect a branch on each side of a range, and what of that the range takes away. */
@NullMarked
package dev.guardrail.collect.check;

import org.jspecify.annotations.NullMarked;
