/** Reads Java: its syntax tree, and names of its platform. */
@NullMarked
package dev.guardrail.collect.language.java;

import org.jspecify.annotations.NullMarked;
