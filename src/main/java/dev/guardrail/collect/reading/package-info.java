/** Readings of files: what one file says, taken once and remembered. */
@NullMarked
package dev.guardrail.collect.reading;

import org.jspecify.annotations.NullMarked;
