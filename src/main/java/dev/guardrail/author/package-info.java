/** Helps the authors of guardrails: writes new ones, whose cases pass, and says which house rules are broken. */
@NullMarked
package dev.guardrail.author;

import org.jspecify.annotations.NullMarked;
