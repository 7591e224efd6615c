/** Puts the checks of both sides of a range beside each other. */
@NullMarked
package dev.guardrail.audit.protection;

import org.jspecify.annotations.NullMarked;
