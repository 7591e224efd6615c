/** Walks a history once and follows what protects the repository. */
@NullMarked
package dev.guardrail.audit.decay;

import org.jspecify.annotations.NullMarked;
