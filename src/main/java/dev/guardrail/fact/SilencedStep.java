package dev.guardrail.fact;

/**
 * A step whose script can fail without failing the step, whatever the script says.
 *
 * @param place the step's first key
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param reason why, as a clause: {@code the shell "true {0}" does not run the script}
 */
public record SilencedStep(Place place, String job, int step, String reason) implements WorkflowFact {

    @Override
    public String identity() {
        return reason;
    }
}
