package dev.guardrail.fact;

/** A fact about the checks that protect a branch. */
public sealed interface CheckFact extends Located permits Check, CheckLoss, ComparedCheck, GateLoss {

    /** The id of the job of the workflow that an event starts. */
    String job();

    /** The step of that job, counted from 1; 0 where the job calls a workflow. */
    int step();

    @Override
    default ScopePath scopeInFile() {
        return ScopePath.ofStep(job(), step());
    }
}
