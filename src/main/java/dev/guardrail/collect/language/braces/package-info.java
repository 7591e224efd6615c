/** Splits languages with braces into tokens: JavaScript, TypeScript and Go. */
@NullMarked
package dev.guardrail.collect.language.braces;

import org.jspecify.annotations.NullMarked;
