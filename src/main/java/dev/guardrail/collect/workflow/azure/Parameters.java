package dev.guardrail.collect.workflow.azure;

import dev.guardrail.yaml.YamlNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads the parameters of a template and the variables of a part of a pipeline: as a list, or as a mapping. */
final class Parameters {

    private Parameters() {}

    /** The defaults of the parameters that a file declares, by {@code parameters.} and the name. */
    static Map<String, YamlNode> defaults(YamlNode root) {
        Map<String, YamlNode> all = new HashMap<>();
        root.get("parameters").ifPresent(declared -> {
            declared.entries().forEach(entry -> all.put(key(entry.key().value()), entry.value()));
            declared.items().forEach(entry -> {
                String type = entry.text("type");
                entry.get("default").ifPresent(value -> all.put(key(entry.text("name")), value));
                if (entry.get("default").isEmpty() && type.endsWith("List")) {
                    all.put(key(entry.text("name")), new YamlNode.Sequence(entry.place(), List.of()));
                }
            });
        });
        return all;
    }

    /** The defaults with what an entry that names the template gives. */
    static Map<String, YamlNode> given(YamlNode root, YamlNode entry) {
        Map<String, YamlNode> all = defaults(root);
        entry.get("parameters")
                .ifPresent(given ->
                        given.entries().forEach(each -> all.put(key(each.key().value()), each.value())));
        return all;
    }

    private static String key(String name) {
        return "parameters." + name.toLowerCase(Locale.ROOT);
    }

    /** The variables of a pipeline, a stage or a job whose values are texts. */
    static Map<String, String> variables(YamlNode part, Scope scope) {
        Map<String, String> all = new LinkedHashMap<>();
        each(part, (name, value) -> {
            String text = value.text();
            if (!text.contains("$[")) {
                all.put(name.value(), text.contains("${{") ? expanded(text, scope) : text);
            }
        });
        return all;
    }

    private static String expanded(String text, Scope scope) {
        String bare = text.strip();
        boolean whole = bare.startsWith("${{") && bare.indexOf("}}") == bare.length() - 2;
        return whole
                ? scope.evaluate(bare.substring(3, bare.length() - 2))
                        .map(YamlNode::text)
                        .orElse(text)
                : text;
    }

    /** Visits the variables that a part sets, with the scalars of their names and values. */
    static void each(YamlNode part, BiConsumer<YamlNode.Scalar, YamlNode.Scalar> visitor) {
        part.get("variables").ifPresent(variables -> {
            variables.entries().forEach(entry -> {
                if (entry.value() instanceof YamlNode.Scalar value) {
                    visitor.accept(entry.key(), value);
                }
            });
            variables.items().forEach(entry -> {
                // An entry without a name is a group or a template.
                if (entry.get("name").orElse(entry) instanceof YamlNode.Scalar name
                        && entry.get("value").orElse(entry) instanceof YamlNode.Scalar value
                        && !name.equals(entry)) {
                    visitor.accept(name, value);
                }
            });
        });
    }
}
