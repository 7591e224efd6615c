/** Follows values through a workflow: who decides what an expression reads, and what a step leaves to later ones. */
@NullMarked
package dev.guardrail.collect.workflow.flow;

import org.jspecify.annotations.NullMarked;
