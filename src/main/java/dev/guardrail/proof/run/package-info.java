/** Runs a command of the person in a scratch tree, where one guard at a time is removed: nothing else of Guardrail runs code. */
@NullMarked
package dev.guardrail.proof.run;

import org.jspecify.annotations.NullMarked;
