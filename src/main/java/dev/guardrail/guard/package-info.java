/** Guards: what makes a program fail rather than go on, and how that is removed. */
@NullMarked
package dev.guardrail.guard;

import org.jspecify.annotations.NullMarked;
