/** The verdict as a badge. */
@NullMarked
package dev.guardrail.report.badge;

import org.jspecify.annotations.NullMarked;
