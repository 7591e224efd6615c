package dev.guardrail.fact;

/**
 * A file that offers something to others, on either side of the range. Both sides were read and compared, whether
 * or not they differ. A renamed file has two.
 *
 * @param place the file as a whole
 * @param kind what it offers; of several kinds, the first
 */
public record ComparedSurface(Place place, SurfaceKind kind) implements Located, Shown {

    @Override
    public String identity() {
        return kind.toString();
    }
}
