/** Reads git repositories without a git process and without a user's settings. Only this package may use JGit. */
@NullMarked
package dev.guardrail.collect.git;

import org.jspecify.annotations.NullMarked;
