/** Python as far as its public names go: tokens, logical lines, what a module binds. */
@NullMarked
package dev.guardrail.collect.surface.python;

import org.jspecify.annotations.NullMarked;
