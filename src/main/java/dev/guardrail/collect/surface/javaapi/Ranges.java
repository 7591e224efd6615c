package dev.guardrail.collect.surface.javaapi;

import com.github.javaparser.ast.Node;
import dev.guardrail.fact.Place;

/** The places of nodes. */
final class Ranges {

    private Ranges() {}

    static Place of(String path, Node node) {
        return node.getRange()
                .map(range ->
                        new Place(path, range.begin.line, range.begin.column, range.end.line, range.end.column + 1))
                .orElse(Place.file(path));
    }
}
