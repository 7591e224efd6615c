/** Writes a document as one HTML file that needs nothing else; the templates stand in {@code src/main/jte}. */
@NullMarked
package dev.guardrail.report.html;

import org.jspecify.annotations.NullMarked;
