package dev.guardrail.collect.workflow.flow;

import dev.guardrail.collect.workflow.expression.Anatomy;
import dev.guardrail.fact.ExpressionSlot;
import dev.guardrail.fact.Place;

/**
 * An expression as it is written, before anything is known of what it reads.
 *
 * @param place the expression with its fence
 * @param spot the part of the file that it belongs to
 * @param slot which part of a workflow it stands in
 * @param key the name of what it stands in; empty where that has none
 * @param text the expression without its fence
 * @param constant its text where it has the same value in all runs; empty where it does not
 * @param code how the text around it is run
 */
public record Written(
        Place place,
        Spot spot,
        ExpressionSlot slot,
        String key,
        String text,
        Anatomy anatomy,
        String constant,
        CodeInputs.Code code) {}
