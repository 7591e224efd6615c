/** The findings that a repository accepts as they are: one file, which people review, and no audit writes. */
@NullMarked
package dev.guardrail.baseline;

import org.jspecify.annotations.NullMarked;
