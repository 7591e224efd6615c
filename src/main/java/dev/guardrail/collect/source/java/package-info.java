/** What a Java file imports and calls, from its syntax tree. */
@NullMarked
package dev.guardrail.collect.source.java;

import org.jspecify.annotations.NullMarked;
