package dev.guardrail.fact;

/**
 * The baseline of the repository, whether or not there is a file.
 *
 * @param place the file as a whole, or the line of the first mistake
 * @param present whether there is a file
 * @param problem why it could not be used to judge a change: its first mistake; empty if it has none or there is no file
 */
@Noun(one = "baseline", many = "baselines")
public record BaselineFile(Place place, boolean present, String problem) implements Located {

    @Override
    public String identity() {
        return problem;
    }
}
