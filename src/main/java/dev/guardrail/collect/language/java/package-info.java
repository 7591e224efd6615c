/** Java: its syntax tree, and the names that its platform knows. */
@NullMarked
package dev.guardrail.collect.language.java;

import org.jspecify.annotations.NullMarked;
