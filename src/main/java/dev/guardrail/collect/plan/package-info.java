/** Reads facts and gaps from milestone plans in Markdown. Only this package may read Markdown. */
@NullMarked
package dev.guardrail.collect.plan;

import org.jspecify.annotations.NullMarked;
