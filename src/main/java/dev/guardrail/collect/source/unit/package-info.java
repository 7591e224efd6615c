/** What one source file imports and calls, as far as the file alone says. */
@NullMarked
package dev.guardrail.collect.source.unit;

import org.jspecify.annotations.NullMarked;
