/** Finds the commands behind what a workflow calls in its repository: targets, package scripts, environments, shell files. */
@NullMarked
package dev.guardrail.collect.check.call;

import org.jspecify.annotations.NullMarked;
