package dev.guardrail.collect.workflow.grammar;

import java.util.Map;

/** The types of {@code github.grammar}, by their name or by their definition. */
final class Grammar {

    private final Map<String, Shape> shapes;

    Grammar(Map<String, Shape> shapes) {
        this.shapes = Map.copyOf(shapes);
    }

    /** GitHub's grammar, which is read with the first workflow. */
    static Grammar github() {
        return Holder.GITHUB;
    }

    Shape shape(String type) {
        Shape shape = shapes.get(type);
        if (shape == null) {
            throw new IllegalStateException("the grammar has no type " + type);
        }
        return shape;
    }

    private static final class Holder {
        private static final Grammar GITHUB = GrammarReader.read("github.grammar");
    }
}
