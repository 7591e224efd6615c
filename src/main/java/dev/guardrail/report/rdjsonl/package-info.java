/** Reports for reviewdog: a diagnostic on each line. */
@NullMarked
package dev.guardrail.report.rdjsonl;

import org.jspecify.annotations.NullMarked;
