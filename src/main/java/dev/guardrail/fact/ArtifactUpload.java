package dev.guardrail.fact;

/**
 * A step with {@code actions/upload-artifact}.
 *
 * @param place the step's first key
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param artifact the path that it uploads, as written
 * @param whole whether that contains the folder {@code .git} of the workspace, if hidden files are uploaded
 * @param hidden whether hidden files are uploaded: because the step says so, or because its version always does
 */
@FoundAmong(Step.class)
public record ArtifactUpload(Place place, String job, int step, String artifact, boolean whole, boolean hidden)
        implements WorkflowFact {

    @Override
    public String identity() {
        return "upload of " + artifact;
    }
}
