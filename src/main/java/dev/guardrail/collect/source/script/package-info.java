/** What files of JavaScript and TypeScript import and call. */
@NullMarked
package dev.guardrail.collect.source.script;

import org.jspecify.annotations.NullMarked;
