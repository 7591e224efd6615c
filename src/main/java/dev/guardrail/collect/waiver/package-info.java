/** Reads the waivers that people write into comments beside what they waive. */
@NullMarked
package dev.guardrail.collect.waiver;

import org.jspecify.annotations.NullMarked;
