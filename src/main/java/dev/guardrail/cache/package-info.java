/** Files that Guardrail keeps between runs in the user's cache, where nobody else can write. */
@NullMarked
package dev.guardrail.cache;

import org.jspecify.annotations.NullMarked;
