/** Renders one audit, in several formats; decides nothing. */
@NullMarked
package dev.guardrail.report;

import org.jspecify.annotations.NullMarked;
