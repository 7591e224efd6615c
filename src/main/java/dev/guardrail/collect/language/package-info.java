/** The common parts of all readers of programming languages: decoding a text, refusing it, and the scopes of names. */
@NullMarked
package dev.guardrail.collect.language;

import org.jspecify.annotations.NullMarked;
