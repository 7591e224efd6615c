/** Splits Python into tokens and logical lines. */
@NullMarked
package dev.guardrail.collect.language.python;

import org.jspecify.annotations.NullMarked;
