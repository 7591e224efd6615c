/** Reads facts from GitHub workflows, action definitions and Dependabot files. */
@NullMarked
package dev.guardrail.collect.workflow;

import org.jspecify.annotations.NullMarked;
