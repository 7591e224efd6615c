/** The registers of hand-written audits over milestones: what they defer and resolve, and what they lose or rewrite. */
@NullMarked
package dev.guardrail.verify.book;

import org.jspecify.annotations.NullMarked;
