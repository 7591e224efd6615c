/** Reports for Azure Pipelines: issues in the log of a job. */
@NullMarked
package dev.guardrail.report.azure;

import org.jspecify.annotations.NullMarked;
