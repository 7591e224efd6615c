package dev.guardrail.fact;

/**
 * A path at which a repository can keep its policy, whether or not it does.
 *
 * @param place the file as a whole
 */
public record PolicyFile(Place place) implements Located {

    @Override
    public String identity() {
        return "policy";
    }
}
