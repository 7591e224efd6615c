package dev.guardrail.collect.strictness;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.List;

/** Finds lines within values of several lines. */
final class Sources {

    private Sources() {}

    /** The first line of a value that has a text, or else the place of the value. */
    static Place lineOf(YamlNode node, String text) {
        List<String> source = node instanceof YamlNode.Scalar scalar ? scalar.source() : List.of();
        for (int i = 0; i < source.size() && source.size() > 1; i++) {
            if (source.get(i).contains(text)) {
                return Place.line(node.place().path(), node.place().line() + i);
            }
        }
        return node.place().isFile()
                ? node.place()
                : Place.line(node.place().path(), node.place().line());
    }
}
