/** What of a text is code, what is a comment and what is in a string: by a few properties that languages share. */
@NullMarked
package dev.guardrail.collect.language.mask;

import org.jspecify.annotations.NullMarked;
