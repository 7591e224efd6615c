/** Java as far as its public names go. */
@NullMarked
package dev.guardrail.collect.surface.javaapi;

import org.jspecify.annotations.NullMarked;
