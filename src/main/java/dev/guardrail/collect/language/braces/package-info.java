/** Languages with braces as tokens: JavaScript, TypeScript and Go. */
@NullMarked
package dev.guardrail.collect.language.braces;

import org.jspecify.annotations.NullMarked;
