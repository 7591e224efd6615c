/** The goal {@code guardrail:audit}, which audits a change where Maven builds it. */
@NullMarked
package dev.guardrail.maven;

import org.jspecify.annotations.NullMarked;
