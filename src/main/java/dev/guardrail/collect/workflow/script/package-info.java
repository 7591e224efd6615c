/** Reads the shell scripts of steps: which commands they run, and what becomes of their exit status. */
@NullMarked
package dev.guardrail.collect.workflow.script;

import org.jspecify.annotations.NullMarked;
