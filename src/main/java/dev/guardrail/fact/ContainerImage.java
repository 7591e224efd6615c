package dev.guardrail.fact;

/**
 * A container image that a workflow runs.
 *
 * @param place where it is named
 * @param job the job it belongs to; empty in an action definition
 * @param step the step it belongs to, counted from 1; 0 for a job's container or service
 * @param image the reference as written, without {@code docker://}
 * @param tag the tag; empty where it has none
 * @param digest the digest, {@code sha256:...}; empty where it has none
 */
public record ContainerImage(Place place, String job, int step, String image, String tag, String digest)
        implements WorkflowFact {

    /** The image without its tag and digest: another version of it is the same image. */
    public String name() {
        String undigested = digest.isEmpty() ? image : image.substring(0, image.length() - digest.length() - 1);
        return tag.isEmpty() ? undigested : undigested.substring(0, undigested.length() - tag.length() - 1);
    }

    @Override
    public String identity() {
        return name();
    }
}
