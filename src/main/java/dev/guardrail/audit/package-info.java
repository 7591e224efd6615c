/** Connects the stages of an audit: collect facts, run guardrails, complete findings, conclude the verdict. */
@NullMarked
package dev.guardrail.audit;

import org.jspecify.annotations.NullMarked;
