/** Guardrail as a library: the entry for programs that audit ranges. */
@NullMarked
package dev.guardrail.api;

import org.jspecify.annotations.NullMarked;
