package dev.guardrail.fact;

/**
 * What GitHub says of one check of the head: a job, a whole run, or a status that an app or a service reported.
 *
 * @param place its line in the file that was given
 * @param name the check's name
 * @param workflow the workflow it belongs to; empty where the file does not say
 * @param outcome what became of it
 */
public record CheckRun(Place place, String name, String workflow, CheckOutcome outcome) implements Located, Shown {

    /** Whether a pattern, as in {@link Setting#covers}, matches its name, with or without its workflow before it. */
    public boolean isCalled(String pattern) {
        return Wildcard.matches(pattern, name) || Wildcard.matches(pattern, identity());
    }

    /** The file that lists it. */
    public Place list() {
        return Place.file(path());
    }

    @Override
    public String identity() {
        return workflow.isEmpty() || workflow.equals(name) ? name : workflow + " / " + name;
    }
}
