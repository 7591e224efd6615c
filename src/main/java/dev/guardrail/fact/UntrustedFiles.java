package dev.guardrail.fact;

/**
 * Files that a step fetches from a pull request, or from the artifact of a run of one.
 *
 * @param place the step's first key
 * @param job the job it belongs to; empty in an action definition
 * @param step the step it belongs to, counted from 1
 * @param event the event that provides the files; empty where any event may
 * @param artifact whether they are those of an artifact
 * @param how the text that fetches them
 * @param control who decides what is in them
 */
@FoundAmong(Step.class)
@Noun(one = "fetch of untrusted files", many = "fetches of untrusted files")
public record UntrustedFiles(
        Place place, String job, int step, String event, boolean artifact, String how, Control control)
        implements WorkflowFact {

    @Override
    public String identity() {
        return how;
    }
}
