/** What programming languages have in common with text: decoding it, and refusing it. */
@NullMarked
package dev.guardrail.collect.language;

import org.jspecify.annotations.NullMarked;
