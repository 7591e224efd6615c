/** What readers of reports have in common: text, XML, and refusing a file in one line. */
@NullMarked
package dev.guardrail.collect.report;

import org.jspecify.annotations.NullMarked;
