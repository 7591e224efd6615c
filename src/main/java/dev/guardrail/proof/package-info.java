/** Negative proof: the guards that a range changes, the tests that would have to fail without each, and whether they do. */
@NullMarked
package dev.guardrail.proof;

import org.jspecify.annotations.NullMarked;
