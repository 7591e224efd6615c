/** Finds texts that have the form of a secret, and masks them wherever they would be printed. */
@NullMarked
package dev.guardrail.collect.secret;

import org.jspecify.annotations.NullMarked;
