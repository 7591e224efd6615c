package dev.guardrail.fact;

import java.util.List;

/**
 * An order of layers: the files of a layer may import files of layers after it in the list, but not of layers before
 * it.
 *
 * @param place the policy's line
 * @param layers the layers, the highest one first: a glob of its files each
 * @param because the reason, for the author of a violation
 */
public record LayerOrder(Place place, List<String> layers, String because) implements SourceFact {

    public LayerOrder {
        layers = List.copyOf(layers);
    }

    /** The glob of the first layer that a file belongs to; empty where it belongs to none. */
    public String layerOf(String path) {
        return layers.stream()
                .filter(layer -> new Glob(layer).matches(path))
                .findFirst()
                .orElse("");
    }

    /** The first file that an import reaches in a layer above the importing file; empty where there is none. */
    public String targetAbove(Import statement) {
        int own = layers.indexOf(layerOf(statement.path()));
        return statement.targets().stream()
                .filter(target -> {
                    int layer = layers.indexOf(layerOf(target));
                    return layer >= 0 && layer < own;
                })
                .findFirst()
                .orElse("");
    }

    @Override
    public String identity() {
        return "layers " + layers;
    }
}
