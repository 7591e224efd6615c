/** Says what a range makes stronger: what the range in the other direction would weaken. */
@NullMarked
package dev.guardrail.audit.gain;

import org.jspecify.annotations.NullMarked;
