/** Collects facts and gaps from the outside world; each source has a sub-package. */
@NullMarked
package dev.guardrail.collect;

import org.jspecify.annotations.NullMarked;
