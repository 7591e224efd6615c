package dev.guardrail.fact;

/**
 * An action that does what a program of GitHub's runners does.
 *
 * @param place the value of {@code uses}
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param action its owner and name, as written
 * @param instead the command that does it
 * @param plain whether the command alone does it; otherwise it takes some more lines
 * @param origin who says so: the table and its date, or the policy
 */
@FoundAmong(ActionReference.class)
@Noun(one = "superfluous action", many = "superfluous actions")
public record SuperfluousAction(
        Place place, String job, int step, String action, String instead, boolean plain, String origin)
        implements SupplyFact {

    @Override
    public String identity() {
        return action;
    }
}
