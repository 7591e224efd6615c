/** Coverage reports to facts: whose files they speak of, what of the change tests run, and what cannot be told. */
@NullMarked
package dev.guardrail.collect.coverage;

import org.jspecify.annotations.NullMarked;
