package dev.guardrail.collect.document;

import dev.guardrail.collect.format.XmlTree.Element;
import dev.guardrail.fact.ConfigKind;
import dev.guardrail.fact.ConfigValue;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The values of an XML file. An element with children or attributes is an object; it has a text as well where one stands
 * before its first child. Elements that repeat within their parent have a number behind their name.
 */
final class XmlValues {

    private final String path;
    private final ValueSink sink;

    XmlValues(String path, ValueSink sink) {
        this.path = path;
        this.sink = sink;
    }

    void add(Element root) throws YamlException {
        add(1, Position.TOP, "", "", ConfigKind.OBJECT, 1);
        add(root, Position.TOP.below(root.name()), "");
    }

    private void add(Element element, Position at, String around) throws YamlException {
        int size = element.children().size() + element.attributes().size();
        String name = size == 0 ? around : name(element, around);
        add(element.line(), at, name, element.text(), size == 0 ? ConfigKind.TEXT : ConfigKind.OBJECT, size);
        for (Map.Entry<String, String> attribute : new TreeMap<>(element.attributes()).entrySet()) {
            add(element.line(), at.below("@" + attribute.getKey()), name, attribute.getValue(), ConfigKind.TEXT, 0);
        }
        Map<String, Integer> counts = new HashMap<>();
        element.children().forEach(child -> counts.merge(child.name(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        for (Element child : element.children()) {
            int index = seen.merge(child.name(), 1, Integer::sum) - 1;
            boolean repeats = counts.getOrDefault(child.name(), 0) > 1;
            add(child, repeats ? at.repeated(child.name(), index) : at.below(child.name()), name);
        }
    }

    private void add(int line, Position at, String name, String value, ConfigKind kind, int size) throws YamlException {
        sink.add(new ConfigValue(
                Place.line(path, line),
                1,
                at.pointer(),
                at.pattern(),
                at.parent(),
                at.member(),
                name,
                value,
                kind,
                size));
    }

    private static String name(Element element, String around) {
        return Stream.of(element.attribute("name"), element.attribute("id"), element.text("name"), element.text("id"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(around);
    }
}
