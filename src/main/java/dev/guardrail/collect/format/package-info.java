/** What readers of formats have in common: text, XML, and refusing a file in one line. */
@NullMarked
package dev.guardrail.collect.format;

import org.jspecify.annotations.NullMarked;
