/** Turns coverage reports into facts: which files they contain, which lines of the change tests run, and what is not known. */
@NullMarked
package dev.guardrail.collect.coverage;

import org.jspecify.annotations.NullMarked;
