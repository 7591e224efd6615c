/** Pairs what workflows take from elsewhere with what bundled tables know of it. */
@NullMarked
package dev.guardrail.collect.supply;

import org.jspecify.annotations.NullMarked;
