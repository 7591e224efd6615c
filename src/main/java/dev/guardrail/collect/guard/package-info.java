/** The guards of source files: conditions that end in an error, raised errors and assertions, and how each is removed. */
@NullMarked
package dev.guardrail.collect.guard;

import org.jspecify.annotations.NullMarked;
