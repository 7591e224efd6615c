/** Finds what a repository has to keep itself safe: its licence, its security policy, and tools that look for weaknesses. */
@NullMarked
package dev.guardrail.collect.safeguard;

import org.jspecify.annotations.NullMarked;
