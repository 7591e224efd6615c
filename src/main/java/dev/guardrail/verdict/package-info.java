/** Findings, gaps and the policy to gates, a verdict and its derivation. */
@NullMarked
package dev.guardrail.verdict;

import org.jspecify.annotations.NullMarked;
