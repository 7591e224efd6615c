/** The audit in SARIF 2.1.0, for code scanning, editors and other readers of static analysis. */
@NullMarked
package dev.guardrail.report.sarif;

import org.jspecify.annotations.NullMarked;
