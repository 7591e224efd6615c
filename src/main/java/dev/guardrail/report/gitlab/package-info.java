/** The audit in the formats that GitLab's merge requests show: Code Quality, and the security report. */
@NullMarked
package dev.guardrail.report.gitlab;

import org.jspecify.annotations.NullMarked;
