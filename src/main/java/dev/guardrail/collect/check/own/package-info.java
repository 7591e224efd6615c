/** Reads the calls of Guardrail itself: how strictly a workflow, a build or a hook audits its changes. */
@NullMarked
package dev.guardrail.collect.check.own;

import org.jspecify.annotations.NullMarked;
