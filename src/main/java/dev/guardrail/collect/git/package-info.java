/** Reads git repositories without a git process or anybody's settings: the only package that may use JGit. */
@NullMarked
package dev.guardrail.collect.git;

import org.jspecify.annotations.NullMarked;
