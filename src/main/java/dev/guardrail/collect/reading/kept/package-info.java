/** Keeps readings in files between runs. */
@NullMarked
package dev.guardrail.collect.reading.kept;

import org.jspecify.annotations.NullMarked;
