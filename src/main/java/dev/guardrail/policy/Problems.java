package dev.guardrail.policy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Names;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers what is wrong with a policy, so that one run names all of it. */
final class Problems {

    private final SortedMap<Place, String> problems = new TreeMap<>();

    void add(Place place, String problem) {
        problems.merge(place, problem, (first, second) -> first + "; " + second);
    }

    /** Checks that a mapping has known keys alone; whatever is not a mapping is a problem. */
    void onlyKeys(YamlNode node, String what, Collection<String> known) {
        if (!(node instanceof YamlNode.Mapping)) {
            add(node.place(), "expected " + what + " to be a mapping, found " + node.description());
        }
        for (YamlNode.Entry entry : node.entries()) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                add(entry.key().place(), "unknown key \"" + key + "\" in " + what + Names.suggestion(key, known));
            }
        }
    }

    /** The constant that a node names in lower case. */
    <E extends Enum<E>> Optional<E> choice(YamlNode node, Class<E> type) {
        List<String> words = Names.words(type);
        Optional<E> constant = Names.constant(type, node.text());
        if (constant.isPresent()) {
            return constant;
        }
        String noun = type.getSimpleName().toLowerCase(Locale.ROOT);
        String suggestion = node instanceof YamlNode.Scalar
                ? Names.suggestion(node.text(), words)
                : "; expected one of: " + String.join(", ", words);
        add(node.place(), "unknown " + noun + " " + node.description() + suggestion);
        return Optional.empty();
    }

    /** The items of a list of texts. */
    List<YamlNode> list(YamlNode node, String what) {
        if (!(node instanceof YamlNode.Sequence)) {
            add(node.place(), "expected " + what + " to be a list, found " + node.description());
            return List.of();
        }
        List<YamlNode> items = new ArrayList<>();
        for (YamlNode item : node.items()) {
            if (item.text().isEmpty()) {
                add(item.place(), "expected a text in " + what + ", found " + item.description());
            } else {
                items.add(item);
            }
        }
        return items;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All of them, a line each, in the order of the file. */
    UnusableInputException toException() {
        List<String> lines = new ArrayList<>();
        problems.forEach((place, problem) -> lines.add(place + ": " + problem.replaceAll("\\s+", " ")));
        return new UnusableInputException(String.join("\n", lines));
    }
}
