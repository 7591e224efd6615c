/**
 * Why a rule concluded nothing, and what the conditions of a match looked for. Drools itself evaluates the beginnings of the
 * rule; what kept a single fact out is said by the compiled constraints, so that an explanation cannot disagree with a run.
 */
@NullMarked
package dev.guardrail.engine.search;

import org.jspecify.annotations.NullMarked;
