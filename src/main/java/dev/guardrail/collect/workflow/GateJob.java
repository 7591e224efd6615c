package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.fact.Job;
import java.util.Map;

/**
 * The parts of a job that are needed to pair its steps.
 *
 * @param job the job
 * @param contexts what is known of the contexts in its steps
 * @param outputs its outputs, unevaluated
 */
record GateJob(Job job, Contexts contexts, Map<String, String> outputs) {}
