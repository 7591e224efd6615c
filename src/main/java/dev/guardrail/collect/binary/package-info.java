/** Recognises files that a machine runs as they are, by their first bytes. */
@NullMarked
package dev.guardrail.collect.binary;

import org.jspecify.annotations.NullMarked;
