/** Renders answers about an audit. */
@NullMarked
package dev.guardrail.report.explanation;

import org.jspecify.annotations.NullMarked;
