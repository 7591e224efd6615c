/** Turns rule files into classes of Drools' executable model; never on the way of an audit with built-in rules only. */
@NullMarked
package dev.guardrail.engine.compile;

import org.jspecify.annotations.NullMarked;
