/** Turns findings, gaps and the policy into gates, compliance, a verdict and its derivation. */
@NullMarked
package dev.guardrail.verdict;

import org.jspecify.annotations.NullMarked;
