/** Checks what GitHub accepts: the grammar of workflows and action definitions, and its further requirements. */
@NullMarked
package dev.guardrail.collect.workflow.grammar;

import org.jspecify.annotations.NullMarked;
