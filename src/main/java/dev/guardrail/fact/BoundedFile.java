package dev.guardrail.fact;

/**
 * A file within a boundary, whose imports and calls were read.
 *
 * @param place the file
 * @param boundary the place of its {@link Boundary}
 * @param changed whether the range touches it
 */
@Noun(one = "file within boundaries", many = "files within boundaries", oncePerFile = true)
public record BoundedFile(Place place, Place boundary, boolean changed) implements SourceFact, Shown {

    @Override
    public String identity() {
        return "within a boundary";
    }
}
