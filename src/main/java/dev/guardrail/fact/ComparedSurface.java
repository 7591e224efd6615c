package dev.guardrail.fact;

/**
 * A file that offers something to others on either side of the range, and of which both sides were read and compared,
 * whether or not they differ. A file that was renamed is two of them.
 *
 * @param place the file as a whole
 * @param kind what it offers; of several kinds, the first
 */
public record ComparedSurface(Place place, SurfaceKind kind) implements Located {

    @Override
    public String identity() {
        return kind.toString();
    }
}
