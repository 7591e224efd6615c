/** What an audit that somebody else wrote claims, what can be seen of it, and what follows. */
@NullMarked
package dev.guardrail.claim;

import org.jspecify.annotations.NullMarked;
