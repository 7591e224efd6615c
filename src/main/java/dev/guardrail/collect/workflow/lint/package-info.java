/** Finds what GitHub accepts in a workflow or an action definition, and what cannot be meant. */
@NullMarked
package dev.guardrail.collect.workflow.lint;

import org.jspecify.annotations.NullMarked;
