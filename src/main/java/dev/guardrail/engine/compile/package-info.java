/** Turns rule files into classes of Drools' executable model. An audit with built-in rules does not use it. */
@NullMarked
package dev.guardrail.engine.compile;

import org.jspecify.annotations.NullMarked;
