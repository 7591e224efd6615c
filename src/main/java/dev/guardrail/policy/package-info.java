/** The policy: loading, validation and the provenance of every setting. */
@NullMarked
package dev.guardrail.policy;

import org.jspecify.annotations.NullMarked;
