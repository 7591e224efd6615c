/** Renders what was repaired: as a diff, and as a list. */
@NullMarked
package dev.guardrail.report.fix;

import org.jspecify.annotations.NullMarked;
