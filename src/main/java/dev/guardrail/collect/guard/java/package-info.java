/** The guards of Java files. */
@NullMarked
package dev.guardrail.collect.guard.java;

import org.jspecify.annotations.NullMarked;
