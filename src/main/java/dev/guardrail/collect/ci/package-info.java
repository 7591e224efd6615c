/** Reads facts from the output of GitHub's tools about the checks of a commit. */
@NullMarked
package dev.guardrail.collect.ci;

import org.jspecify.annotations.NullMarked;
