package dev.guardrail.fact;

/**
 * A file that defines jobs: one in {@code .github/workflows}, or one of a pipeline of GitLab or Azure, those that it includes
 * from the repository among them.
 *
 * @param place its first key
 * @param name its {@code name}; empty where it has none
 * @param platform the service that runs its jobs
 */
public record Workflow(Place place, String name, Platform platform) implements WorkflowFact, Shown {

    /** One of GitHub. */
    public Workflow(Place place, String name) {
        this(place, name, Platform.GITHUB);
    }

    @Override
    public String identity() {
        return "workflow";
    }
}
