package dev.guardrail.fact;

/**
 * A container image that a workflow runs, that a Dockerfile starts from or copies from, or that a Compose file runs.
 * Dockerfiles and Compose files are read only where a guardrail that runs needs files and matches on images.
 *
 * @param place where it is named
 * @param job the job it belongs to; empty in an action definition, and outside of workflows
 * @param step the step it belongs to, counted from 1; 0 for a job's container or service, and outside of workflows
 * @param image the reference as written, without {@code docker://}; outside of workflows, with the defaults of its variables
 * @param tag the tag; empty where it has none
 * @param digest the digest, {@code sha256:...}; empty where it has none
 * @param source what names it
 * @param user the stage of the Dockerfile or the service of the Compose file that uses it; empty in workflows
 */
public record ContainerImage(
        Place place, String job, int step, String image, String tag, String digest, ImageSource source, String user)
        implements WorkflowFact {

    /**
     * The image of a reference.
     *
     * @param reference without {@code docker://}
     */
    public static ContainerImage of(
            Place place, String job, int step, String reference, ImageSource source, String user) {
        int at = reference.indexOf('@');
        String digest = at < 0 ? "" : reference.substring(at + 1);
        String rest = at < 0 ? reference : reference.substring(0, at);
        int colon = rest.lastIndexOf(':');
        // A colon before the last slash belongs to a registry's port.
        String tag = colon > rest.lastIndexOf('/') ? rest.substring(colon + 1) : "";
        return new ContainerImage(place, job, step, reference, tag, digest, source, user);
    }

    /** The image without its tag and digest: another version of it is the same image. */
    public String name() {
        String undigested = digest.isEmpty() ? image : image.substring(0, image.length() - digest.length() - 1);
        return tag.isEmpty() ? undigested : undigested.substring(0, undigested.length() - tag.length() - 1);
    }

    /** Whether a workflow or an action definition names it. */
    public boolean isOfWorkflow() {
        return source == ImageSource.WORKFLOW;
    }

    /** Whether a pipeline of GitLab or Azure names it. */
    public boolean isOfPipeline() {
        return source == ImageSource.PIPELINE;
    }

    /** Whether a Dockerfile or a Compose file names it. */
    public boolean isOfFile() {
        return source == ImageSource.DOCKERFILE || source == ImageSource.COMPOSE;
    }

    /** Whether the whole reference is known: it has no variable and no expression without a default. */
    public boolean isKnown() {
        return !image.contains("$") && !image.contains("{{");
    }

    @Override
    public String identity() {
        return name();
    }
}
