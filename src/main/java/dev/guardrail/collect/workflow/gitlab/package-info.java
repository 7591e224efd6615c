/** Reads the pipelines of GitLab: their jobs, scripts, images, and what they include. */
@NullMarked
package dev.guardrail.collect.workflow.gitlab;

import org.jspecify.annotations.NullMarked;
