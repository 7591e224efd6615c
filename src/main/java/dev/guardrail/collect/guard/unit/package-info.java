/** How the readers of all languages answer, and how they name parts of a text. */
@NullMarked
package dev.guardrail.collect.guard.unit;

import org.jspecify.annotations.NullMarked;
