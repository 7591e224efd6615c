/** How strict the checks of a repository are, by their configuration and their commands, and what a range relaxes. */
@NullMarked
package dev.guardrail.collect.strictness;

import org.jspecify.annotations.NullMarked;
