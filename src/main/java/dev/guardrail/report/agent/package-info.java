/** A short report for coding agents and other programs that read few words. */
@NullMarked
package dev.guardrail.report.agent;

import org.jspecify.annotations.NullMarked;
