/** The guards of files of Go, JavaScript and TypeScript. */
@NullMarked
package dev.guardrail.collect.guard.braces;

import org.jspecify.annotations.NullMarked;
