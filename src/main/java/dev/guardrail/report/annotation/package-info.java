/** The few things of an audit that a CI service shows beside the code. */
@NullMarked
package dev.guardrail.report.annotation;

import org.jspecify.annotations.NullMarked;
