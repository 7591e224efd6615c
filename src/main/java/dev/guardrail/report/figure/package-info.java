/** What several formats print of an audit in the same figures. */
@NullMarked
package dev.guardrail.report.figure;

import org.jspecify.annotations.NullMarked;
