/** Reads what protects a repository besides its workflows: code owners, branch rules kept as files, merge rules. */
@NullMarked
package dev.guardrail.collect.protection;

import org.jspecify.annotations.NullMarked;
