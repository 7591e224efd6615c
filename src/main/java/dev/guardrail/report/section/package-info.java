/** The sections of the audit document, in the order that hand-written audits have; what is not known is said in a line. */
@NullMarked
package dev.guardrail.report.section;

import org.jspecify.annotations.NullMarked;
