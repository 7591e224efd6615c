/** Compares an audit with itself and with the audits of other milestones. */
@NullMarked
package dev.guardrail.verify.self;

import org.jspecify.annotations.NullMarked;
