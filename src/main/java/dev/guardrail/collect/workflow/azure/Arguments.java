package dev.guardrail.collect.workflow.azure;

import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what an entry gives to a template with the parameters that the template declares in a list, with their types. */
final class Arguments {

    private static final Set<String> TEXTS = Set.of("", "string", "number", "boolean");

    /** The words that YAML has for truth values, those of older versions included. */
    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "y", "n", "on", "off");

    private final YamlNode entry;
    private final List<Gap> gaps = new ArrayList<>();

    private Arguments(YamlNode entry) {
        this.entry = entry;
    }

    /**
     * What Azure refuses.
     *
     * @param template the root of the template
     * @param entry what names it, with its parameters
     */
    static List<Gap> refused(YamlNode template, YamlNode entry) {
        Arguments arguments = new Arguments(entry);
        Optional<YamlNode> given = entry.get("parameters");
        boolean known = given.isEmpty()
                || given.get() instanceof YamlNode.Mapping map
                        && map.pairs().stream()
                                .allMatch(pair -> Names.isKnown(pair.key().value()));
        template.get("parameters")
                .filter(declared -> known && declared instanceof YamlNode.Sequence)
                .ifPresent(declared ->
                        arguments.compare(declared, given.map(YamlNode::entries).orElse(List.of())));
        return arguments.gaps;
    }

    private void compare(YamlNode declared, List<YamlNode.Entry> given) {
        Map<String, YamlNode> missing = new HashMap<>();
        declared.items().forEach(each -> missing.put(key(each.text("name")), each));
        for (YamlNode.Entry each : given) {
            YamlNode parameter = missing.remove(key(each.key().value()));
            if (parameter == null) {
                refuse(
                        each.key().place(),
                        "the template has no parameter `" + each.key().value() + "`");
            } else {
                value(each.value(), parameter);
            }
        }
        // In the order of the template.
        declared.items().stream()
                .filter(each -> missing.containsKey(key(each.text("name"))) && isNeeded(each))
                .forEach(each -> refuse(
                        entry.get("template").orElse(entry).place(),
                        "the template needs the parameter `" + each.text("name") + "`"));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean isNeeded(YamlNode parameter) {
        return !parameter.text("name").isEmpty()
                && parameter.get("default").isEmpty()
                && !parameter.text("type").endsWith("List");
    }

    private void value(YamlNode value, YamlNode parameter) {
        String type = parameter.text("type");
        boolean isText = value instanceof YamlNode.Scalar;
        if (TEXTS.contains(type) && !isText || type.endsWith("List") && isText && isKnown(value)) {
            refuse(
                    value.place(),
                    "parameter `" + parameter.text("name") + "` has the type " + (type.isEmpty() ? "string" : type)
                            + ", and its value is " + value.description());
        } else if (isText && isKnown(value)) {
            text(value, type, parameter);
        }
    }

    private static boolean isKnown(YamlNode value) {
        return !value.text().isBlank() && Names.isKnown(value.text());
    }

    private void text(YamlNode value, String type, YamlNode parameter) {
        String text = value.text().strip();
        boolean fits = switch (type) {
            case "boolean" -> TRUTHS.contains(key(text));
            case "number" -> text.matches("[-+]?\\d[\\w.,+-]*|[-+]?\\.\\d+");
            default -> true;
        };
        List<String> values = parameter.get("values").map(YamlNode::texts).orElse(List.of());
        boolean allowed =
                values.isEmpty() || values.stream().anyMatch(one -> !Names.isKnown(one) || one.equalsIgnoreCase(text));
        if (!fits || !allowed) {
            refuse(
                    value.place(),
                    "parameter `" + parameter.text("name") + "` cannot be " + value.description()
                            + (fits ? "" : ", which is no " + type));
        }
    }

    private void refuse(Place place, String what) {
        gaps.add(Names.refused(place, what));
    }
}
