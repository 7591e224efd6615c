/** Questions about an audit and their answers, as data: why a verdict, a gate or a finding. */
@NullMarked
package dev.guardrail.explain;

import org.jspecify.annotations.NullMarked;
