/** Reads the pipelines of Azure: their stages, jobs, steps, templates, and what starts them. */
@NullMarked
package dev.guardrail.collect.workflow.azure;

import org.jspecify.annotations.NullMarked;
