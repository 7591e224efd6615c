/** Java as a syntax tree. */
@NullMarked
package dev.guardrail.collect.language.java;

import org.jspecify.annotations.NullMarked;
