/** What GitHub's own reader accepts: the grammar of workflows and action definitions, and what else it demands of them. */
@NullMarked
package dev.guardrail.collect.workflow.grammar;

import org.jspecify.annotations.NullMarked;
