/** The forms in which audits come: Markdown, HTML, and text that was copied from a page. All are read as Markdown. */
@NullMarked
package dev.guardrail.collect.claim.form;

import org.jspecify.annotations.NullMarked;
