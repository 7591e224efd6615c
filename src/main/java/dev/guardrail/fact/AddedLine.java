package dev.guardrail.fact;

/**
 * A line that the head has and the base does not.
 *
 * @param place the line, by its number at the head
 * @param text the line without its end
 */
public record AddedLine(Place place, String text) implements Located {

    /** The line's number at the head, counted from 1. */
    public int number() {
        return place.line();
    }

    @Override
    public String identity() {
        return text.strip();
    }
}
