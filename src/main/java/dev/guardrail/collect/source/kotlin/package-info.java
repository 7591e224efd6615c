/** What a Kotlin file imports and calls, from its tokens. */
@NullMarked
package dev.guardrail.collect.source.kotlin;

import org.jspecify.annotations.NullMarked;
