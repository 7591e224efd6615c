package dev.guardrail.fact;

/**
 * A line that the base has and the head does not.
 *
 * @param place the line, by its path and number at the base
 * @param text the line without its end
 */
public record RemovedLine(Place place, String text) implements Located {

    /** The line's number at the base, counted from 1. */
    public int number() {
        return place.line();
    }

    @Override
    public String identity() {
        return text.strip();
    }

    @Override
    public boolean isOfBase() {
        return true;
    }
}
