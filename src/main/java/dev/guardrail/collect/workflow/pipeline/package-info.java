/** What pipelines of several services have in common: their jobs, in situations, and answers that only a run knows. */
@NullMarked
package dev.guardrail.collect.workflow.pipeline;

import org.jspecify.annotations.NullMarked;
