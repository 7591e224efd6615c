package dev.guardrail.fact;

/**
 * A step with {@code actions/checkout}.
 *
 * @param place the step's first key
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param credentials whether the token stays for later steps
 * @param inWorkspace whether what stays is in the workspace, in {@code .git/config}, as before version 6; true where the
 *     version is not known
 * @param ownToken whether it is given another token or a key
 */
@FoundAmong(Step.class)
public record Checkout(
        Place place, String job, int step, Credentials credentials, boolean inWorkspace, boolean ownToken)
        implements WorkflowFact {

    /** What becomes of the token after the checkout. */
    public enum Credentials {
        /** It stays, because the step does not say. */
        KEPT_BY_DEFAULT,
        /** It stays, because the step says so. */
        KEPT,
        /** An expression decides. */
        UNKNOWN,
        REMOVED
    }

    /** Whether the token certainly stays. */
    public boolean isKeeping() {
        return credentials == Credentials.KEPT || credentials == Credentials.KEPT_BY_DEFAULT;
    }

    @Override
    public String identity() {
        return "checkout";
    }
}
