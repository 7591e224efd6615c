package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.fact.Job;
import java.util.Map;

/**
 * What pairing steps needs to know of a job.
 *
 * @param job the job
 * @param contexts what is known where its steps stand
 * @param outputs its outputs, as they are written
 */
record GateJob(Job job, Contexts contexts, Map<String, String> outputs) {}
