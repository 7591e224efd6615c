/** Wires the pipeline: collect, judge, complete, conclude. */
@NullMarked
package dev.guardrail.audit;

import org.jspecify.annotations.NullMarked;
