/** Reads the calls of Guardrail itself: how strictly a workflow, a build or a hook audits its changes. */
@NullMarked
package dev.guardrail.collect.own;

import org.jspecify.annotations.NullMarked;
