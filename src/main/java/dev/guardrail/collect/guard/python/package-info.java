/** The guards of Python files. */
@NullMarked
package dev.guardrail.collect.guard.python;

import org.jspecify.annotations.NullMarked;
