/** Renders a checked audit; decides nothing. */
@NullMarked
package dev.guardrail.report.verification;

import org.jspecify.annotations.NullMarked;
