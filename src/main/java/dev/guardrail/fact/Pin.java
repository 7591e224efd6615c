package dev.guardrail.fact;

/**
 * A version that CI asks for: of an action, a reusable workflow, a container image, or a tool that a step installs. There
 * are none in a range that changes no file with such versions, and none where an expression decides on the version.
 *
 * @param place where it is written
 * @param job the job it belongs to; empty outside of jobs
 * @param step the step it belongs to, counted from 1; 0 outside of steps
 * @param subject what it is a version of
 * @param name the name of that: {@code actions/checkout}, {@code ghcr.io/org/image}, {@code ruff}; in lower case
 * @param version the version as written; empty where none is
 * @param pinning how firmly it is chosen
 */
public record Pin(Place place, String job, int step, PinSubject subject, String name, String version, Pinning pinning)
        implements WorkflowFact {

    @Override
    public String identity() {
        return subject + " " + name;
    }
}
