package dev.guardrail.fact;

/**
 * A step that runs code from files that an earlier step of its job, or an earlier command of its own, fetched from a pull
 * request or from the artifact of a run of one.
 *
 * @param place the command, or the action
 * @param job the job it belongs to; empty in an action definition
 * @param step the step it belongs to, counted from 1
 * @param event the event that provides the files; empty where any event may
 * @param runs what it runs: a tool such as {@code npm ci}, or a local action
 * @param artifact whether the files are those of an artifact
 * @param how the text that fetches the files
 * @param source the step that fetches them
 * @param control who decides what is in the files
 */
@FoundAmong(Step.class)
@Noun(one = "run of untrusted code", many = "runs of untrusted code")
public record UntrustedRun(
        Place place,
        String job,
        int step,
        String event,
        String runs,
        boolean artifact,
        String how,
        Place source,
        Control control)
        implements WorkflowFact {

    @Override
    public String identity() {
        return runs;
    }
}
