/** Checks an audit that somebody else wrote: its claims, what can be seen of them, and the rules that conclude. */
@NullMarked
package dev.guardrail.verify;

import org.jspecify.annotations.NullMarked;
