package dev.guardrail.fact;

/**
 * What a job logs in with at the registry of a container image.
 *
 * @param place its {@code password}; its key {@code credentials} where it has none
 * @param job the job
 * @param service the service that runs the image; empty for the container of the job
 * @param username its {@code username}; empty where it has none
 * @param password its {@code password}; empty where it has none
 */
@FoundAmong(Job.class)
@Noun(one = "use of container credentials", many = "uses of container credentials")
public record ContainerCredentials(Place place, String job, String service, String username, String password)
        implements WorkflowFact {

    /** Whether the password stands in the file: no part of it is an expression. */
    public boolean isHardcoded() {
        return !password.isEmpty() && !password.contains("${{");
    }

    @Override
    public String identity() {
        return service.isEmpty() ? "container" : "service " + service;
    }
}
