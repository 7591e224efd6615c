/** Reads an audit that somebody else wrote: its passages, what it says that it is about, and its claims. */
@NullMarked
package dev.guardrail.collect.claim;

import org.jspecify.annotations.NullMarked;
