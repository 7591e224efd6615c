/** What was observed: immutable records and enums only, the vocabulary that rule authors match on. */
@NullMarked
package dev.guardrail.fact;

import org.jspecify.annotations.NullMarked;
