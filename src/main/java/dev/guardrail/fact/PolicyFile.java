package dev.guardrail.fact;

/**
 * A path at which a repository can keep its policy, whether or not there is a file.
 *
 * @param place the file as a whole, or the line of the first problem
 * @param present whether there is a file
 * @param problem why the policy could not judge a change: its first mistake; empty if it has none or there is no file
 */
public record PolicyFile(Place place, boolean present, String problem) implements Located {

    @Override
    public String identity() {
        return problem;
    }
}
