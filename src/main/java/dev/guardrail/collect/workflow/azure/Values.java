package dev.guardrail.collect.workflow.azure;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Locale;

/** Values of expressions: texts, lists and mappings. Numbers and truth values are texts. */
final class Values {

    private Values() {}

    static YamlNode.Scalar text(Place place, String value) {
        return new YamlNode.Scalar(place, value, YamlNode.Style.PLAIN, List.of());
    }

    static YamlNode text(String value) {
        return text(Place.file(""), value);
    }

    static YamlNode truth(boolean value) {
        return text(value ? "True" : "False");
    }

    /** Whether a value counts as true: any text does that is not empty and not {@code false}. */
    static boolean isTrue(YamlNode value) {
        return !(value instanceof YamlNode.Scalar)
                || !value.text().isEmpty() && !value.text().equalsIgnoreCase("false");
    }

    static boolean equal(YamlNode one, YamlNode other) {
        boolean texts = one instanceof YamlNode.Scalar && other instanceof YamlNode.Scalar;
        // An empty list is compared as its text is written: `[]`.
        return texts && one.text().equalsIgnoreCase(other.text())
                || !texts && shown(one).equalsIgnoreCase(shown(other));
    }

    private static String shown(YamlNode value) {
        if (value instanceof YamlNode.Sequence list) {
            return list.elements().isEmpty() ? "[]" : list.toString();
        }
        return value instanceof YamlNode.Mapping map ? map.pairs().isEmpty() ? "{}" : map.toString() : value.text();
    }

    static String lower(YamlNode value) {
        return value.text().toLowerCase(Locale.ROOT);
    }
}
