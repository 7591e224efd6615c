package dev.guardrail.fact;

/**
 * A command or a step of a workflow that fails below a {@link CoverageGate}, or may do so in a language other than shell.
 *
 * @param place the command, or the first key of the step
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param gate the place of the gate
 * @param tool the tool that has the gate
 * @param text the command as written; empty where the step enforces the gate by its action, or by a script in another language
 * @param runs whether it can run: neither its job nor its step has a condition that is always false
 * @param counts whether its failure can fail the job: no script hides it, and neither its job nor its step continues after
 *     every error
 */
@FoundAmong(CoverageGate.class)
public record GateEnforcer(
        Place place, String job, int step, Place gate, String tool, String text, boolean runs, boolean counts)
        implements WorkflowFact {

    @Override
    public String identity() {
        return tool + " " + text;
    }
}
