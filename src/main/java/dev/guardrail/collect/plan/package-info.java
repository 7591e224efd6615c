/** Milestone plans, which are Markdown that people and agents write, to facts or gaps: the only package that reads Markdown. */
@NullMarked
package dev.guardrail.collect.plan;

import org.jspecify.annotations.NullMarked;
