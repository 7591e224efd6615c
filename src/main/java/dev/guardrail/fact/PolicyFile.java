package dev.guardrail.fact;

/**
 * A path at which a repository can keep its policy, whether or not it does.
 *
 * @param place the file as a whole, or the line of the first problem
 * @param present whether it does
 * @param problem why it could not judge a change: the first mistake in it; empty where there is none, or no file
 */
public record PolicyFile(Place place, boolean present, String problem) implements Located {

    @Override
    public String identity() {
        return problem;
    }
}
