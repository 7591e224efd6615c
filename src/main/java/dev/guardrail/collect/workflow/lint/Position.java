package dev.guardrail.collect.workflow.lint;

/**
 * A part of a file.
 *
 * @param job the id of a job; empty outside of jobs
 * @param step a step, counted from 1; 0 outside of steps
 */
record Position(String job, int step) {

    static final Position FILE = new Position("", 0);
}
