/** Command-line options of JavaScript, TypeScript and Go. */
@NullMarked
package dev.guardrail.collect.surface.script;

import org.jspecify.annotations.NullMarked;
