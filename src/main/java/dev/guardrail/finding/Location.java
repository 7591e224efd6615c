package dev.guardrail.finding;

import dev.guardrail.fact.Place;

/**
 * Where a finding is.
 *
 * @param place the file and lines
 * @param workflow the name of the workflow, or its path where it has none; empty outside of workflows
 * @param job the id of the job; empty outside of jobs
 * @param step the step, counted from 1 within its job; 0 outside of steps
 * @param stepName the step's name, action or first command; empty outside of steps
 */
public record Location(Place place, String workflow, String job, int step, String stepName) {}
