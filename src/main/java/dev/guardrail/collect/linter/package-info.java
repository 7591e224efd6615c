/** Calls linters about workflows and their scripts, and reads what they print. */
@NullMarked
package dev.guardrail.collect.linter;

import org.jspecify.annotations.NullMarked;
