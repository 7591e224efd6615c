/** What GitHub's tools print about the checks of a commit, to facts. */
@NullMarked
package dev.guardrail.collect.ci;

import org.jspecify.annotations.NullMarked;
