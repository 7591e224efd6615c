/** Evaluates GitHub expressions, as far as the file alone determines their values. */
@NullMarked
package dev.guardrail.collect.workflow.expression;

import org.jspecify.annotations.NullMarked;
