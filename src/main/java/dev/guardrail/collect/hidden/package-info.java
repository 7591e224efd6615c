/** Finds characters that an editor does not show, on the lines that a range adds or removes. */
@NullMarked
package dev.guardrail.collect.hidden;

import org.jspecify.annotations.NullMarked;
