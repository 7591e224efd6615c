/** What a Go file imports and calls, from its tokens. */
@NullMarked
package dev.guardrail.collect.source.golang;

import org.jspecify.annotations.NullMarked;
