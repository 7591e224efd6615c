package dev.guardrail.collect.strictness;

import dev.guardrail.collect.format.XmlTree;
import dev.guardrail.collect.format.XmlTree.Element;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads XML with the rules of a linter, or with exceptions from them, told apart by the root element, to lists: {@code modules},
 * {@code rules} and {@code ignored}.
 */
final class XmlRules {

    private final String path;
    private final List<YamlNode.Entry> modules = new ArrayList<>();
    private final List<YamlNode> rules = new ArrayList<>();
    private final List<YamlNode> ignored = new ArrayList<>();

    private XmlRules(String path) {
        this.path = path;
    }

    static YamlNode read(String path, byte[] content) throws YamlException {
        return new XmlRules(path).read(XmlTree.read(path, content));
    }

    private YamlNode read(Element root) {
        switch (root.name()) {
            case "module" -> module(root);
            case "suppressions" -> root.children().forEach(child -> ignored(child, words(child)));
            case "FindBugsFilter" -> root.all("Match").forEach(match -> ignored(match, words(match)));
            case "ruleset" -> ruleset(root);
            case "SmellBaseline" -> root.within("ID").forEach(id -> ignored(id, id.text()));
            case "lint" ->
                root.all("issue")
                        .filter(issue -> issue.attribute("severity").equals("ignore"))
                        .forEach(issue -> ignored(issue, issue.attribute("id")));
            case "issues" -> root.all("issue").forEach(issue -> ignored(issue, words(issue)));
            default -> {
                // Another document.
            }
        }
        Place place = Place.file(path);
        return Documents.mapping(
                path,
                List.of(
                        new YamlNode.Entry(Documents.scalar(place, "modules"), new YamlNode.Mapping(place, modules)),
                        new YamlNode.Entry(Documents.scalar(place, "rules"), new YamlNode.Sequence(place, rules)),
                        new YamlNode.Entry(Documents.scalar(place, "ignored"), new YamlNode.Sequence(place, ignored))));
    }

    /** A module of Checkstyle with its properties. */
    private void module(Element module) {
        Place place = Place.line(path, module.line());
        List<YamlNode.Entry> properties = module.all("property")
                .map(property -> new YamlNode.Entry(
                        Documents.scalar(place, property.attribute("name")),
                        Documents.scalar(Place.line(path, property.line()), property.attribute("value"))))
                .toList();
        modules.add(new YamlNode.Entry(
                Documents.scalar(place, module.attribute("name")), new YamlNode.Mapping(place, properties)));
        module.all("module").forEach(this::module);
    }

    private void ruleset(Element root) {
        for (Element rule : root.all("rule").toList()) {
            String ref = rule.attribute("ref");
            rules.add(Documents.scalar(Place.line(path, rule.line()), ref.isEmpty() ? rule.attribute("name") : ref));
            rule.all("exclude").forEach(exclude -> ignored(exclude, exclude.attribute("name")));
        }
        root.all("exclude-pattern").forEach(pattern -> ignored(pattern, pattern.text()));
    }

    private void ignored(Element element, String what) {
        if (!what.isEmpty()) {
            ignored.add(Documents.scalar(Place.line(path, element.line()), what));
        }
    }

    /** The values of its attributes, and of those within it, in the order of their names. */
    private static String words(Element element) {
        Stream<String> own = element.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(attribute ->
                        !attribute.getKey().matches("until|schemaLocation|message|errorLine\\d|line|column"))
                .map(Map.Entry::getValue);
        Stream<String> within = element.children().stream()
                .filter(child -> !child.name().equals("notes"))
                .map(XmlRules::words);
        return Stream.of(own, Stream.of(element.text()), within)
                .flatMap(words -> words)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
