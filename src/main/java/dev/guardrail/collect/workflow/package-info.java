/** GitHub workflows, action definitions and Dependabot files to facts. */
@NullMarked
package dev.guardrail.collect.workflow;

import org.jspecify.annotations.NullMarked;
