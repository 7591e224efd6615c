/** Splits Kotlin into tokens. */
@NullMarked
package dev.guardrail.collect.language.kotlin;

import org.jspecify.annotations.NullMarked;
