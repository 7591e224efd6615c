/** Reads lockfiles, for what they say of the dependencies that a manifest declares. */
@NullMarked
package dev.guardrail.collect.dependency.lock;

import org.jspecify.annotations.NullMarked;
