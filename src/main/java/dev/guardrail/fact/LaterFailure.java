package dev.guardrail.fact;

/**
 * A later step that fails because an earlier one failed and its job went on: by the outcome of a step with
 * {@code continue-on-error}, or by what a failing command left behind.
 *
 * @param place the later step
 * @param job the job of the earlier step
 * @param step the earlier step, counted from 1
 * @param ordinal the command that failed, counted as {@link Command#ordinal()}; 0 for the step as a whole
 * @param handed what the later step looks at: {@code steps.unit.outcome}
 */
public record LaterFailure(Place place, String job, int step, int ordinal, String handed) implements WorkflowFact {

    @Override
    public String identity() {
        return handed;
    }
}
