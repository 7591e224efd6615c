/** The common parts of all readers of formats: text, XML, and the refusal of a file in one line. */
@NullMarked
package dev.guardrail.collect.format;

import org.jspecify.annotations.NullMarked;
