/** The only package that knows Drools: it compiles, runs and justifies rules. */
@NullMarked
package dev.guardrail.engine;

import org.jspecify.annotations.NullMarked;
