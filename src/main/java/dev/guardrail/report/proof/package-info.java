/** Renders negative proofs. */
@NullMarked
package dev.guardrail.report.proof;

import org.jspecify.annotations.NullMarked;
