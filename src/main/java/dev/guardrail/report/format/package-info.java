/** The list of all formats of a report: nothing that makes a report depends on it. */
@NullMarked
package dev.guardrail.report.format;

import org.jspecify.annotations.NullMarked;
