/** Reads the shell scripts of steps: which commands they run, and whether the failure of each fails the step. */
@NullMarked
package dev.guardrail.collect.workflow.script;

import org.jspecify.annotations.NullMarked;
