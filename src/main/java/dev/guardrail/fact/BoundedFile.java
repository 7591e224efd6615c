package dev.guardrail.fact;

/**
 * A file within a boundary, whose imports and calls were read.
 *
 * @param place the file
 * @param boundary the place of its {@link Boundary}
 * @param changed whether the range touches it
 */
public record BoundedFile(Place place, Place boundary, boolean changed) implements SourceFact {

    @Override
    public String identity() {
        return "within a boundary";
    }
}
