package dev.guardrail.fact;

/**
 * A file of a layer, whose imports were read.
 *
 * @param place the file
 * @param order the place of its {@link LayerOrder}
 * @param layer the glob of its layer
 */
@Noun(one = "file in layers", many = "files in layers", oncePerFile = true)
public record LayeredFile(Place place, Place order, String layer) implements SourceFact, Shown {

    @Override
    public String identity() {
        return "layer " + layer;
    }
}
