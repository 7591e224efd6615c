/** What GitHub expressions can evaluate to, as far as the file alone says. */
@NullMarked
package dev.guardrail.collect.workflow.expression;

import org.jspecify.annotations.NullMarked;
