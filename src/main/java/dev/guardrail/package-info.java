/** What every part of Guardrail may use: its version and the one exception for input that cannot be used. */
@NullMarked
package dev.guardrail;

import org.jspecify.annotations.NullMarked;
