/** What an audit that somebody else wrote claims, and what can be seen of it. */
@NullMarked
package dev.guardrail.claim;

import org.jspecify.annotations.NullMarked;
