/** The section model of an audit: what a document says, without the syntax of any format. */
@NullMarked
package dev.guardrail.report.document;

import org.jspecify.annotations.NullMarked;
