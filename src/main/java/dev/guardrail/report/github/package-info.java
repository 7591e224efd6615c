/** Reports for GitHub: annotations in the log of a job, the summary of a job, and a comment on a pull request. */
@NullMarked
package dev.guardrail.report.github;

import org.jspecify.annotations.NullMarked;
