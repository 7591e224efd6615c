package dev.guardrail.policy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.Parameter;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the mistakes of a policy, so that one run reports all of them. */
final class Problems {

    /** How many mistakes are printed; the rest is counted. */
    private static final int PRINTED = 20;

    /** The longest line, in characters. */
    private static final int LONGEST = 400;

    /** How many mistakes name the nearest key. */
    private static final int SUGGESTED = 500;

    /** How many mistakes are kept. */
    private static final int KEPT = 10_000;

    private final SortedMap<Place, Set<String>> problems = new TreeMap<>();
    private int count;

    void add(Place place, String problem) {
        boolean known = count < KEPT
                && !problems.computeIfAbsent(place, first -> new LinkedHashSet<>())
                        .add(problem);
        count += known ? 0 : 1;
    }

    /** Reports unknown keys of a mapping, and a node that is not a mapping. */
    void onlyKeys(YamlNode node, String what, Collection<String> known) {
        if (!(node instanceof YamlNode.Mapping)) {
            add(node.place(), "expected " + what + " to be a mapping, found " + node.description());
        }
        for (YamlNode.Entry entry : node.entries()) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                // To search for the nearest name takes long, and nobody reads thousands of mistakes.
                String nearest = count < SUGGESTED ? Names.suggestion(key, known) : "";
                add(entry.key().place(), "unknown key `" + key + "` in " + what + nearest);
            }
        }
    }

    /** The constant that a node names in lower case. */
    <E extends Enum<E>> Optional<E> choice(YamlNode node, Class<E> type) {
        return choice(node, type, type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    /** The same of a type whose name is not what it is called. */
    <E extends Enum<E>> Optional<E> choice(YamlNode node, Class<E> type, String noun) {
        List<String> words = Names.words(type);
        Optional<E> constant = Names.constant(type, node.text());
        if (constant.isPresent()) {
            return constant;
        }
        add(
                node.place(),
                node.text().isEmpty()
                        ? "expected one of: " + String.join(", ", words) + "; found " + node.description()
                        : "unknown " + noun + " " + node.description() + Names.suggestion(node.text(), words));
        return Optional.empty();
    }

    /** The text of a key that has to be there. */
    String required(YamlNode node, String key, String what) {
        String text = node.text(key);
        Optional<YamlNode> other = node.get(key).filter(value -> !(value instanceof YamlNode.Scalar));
        if (other.isPresent()) {
            add(
                    other.get().place(),
                    "expected `" + key + "` to be a text, found " + other.get().description());
        } else if (text.isBlank()) {
            add(node.place(), what + " needs `" + key + "`");
        }
        return text.strip();
    }

    /** Where a person sees that a node starts: at its first key, if it is a mapping. */
    static Place start(YamlNode node) {
        return node.entries().isEmpty()
                ? node.place()
                : node.entries().get(0).key().place();
    }

    /** Whether a node says {@code true}. */
    boolean truth(YamlNode node, String key) {
        if (Parameter.Kind.of(node.text()) != Parameter.Kind.BOOLEAN) {
            add(node.place(), "expected `" + key + "` to be true or false, found " + node.description());
        }
        return node.text().equals("true");
    }

    /** The items of a list of whatever; a text that should be a list is read as an item of it. */
    List<YamlNode> items(YamlNode node, String what) {
        isList(node, what);
        return node.items();
    }

    private boolean isList(YamlNode node, String what) {
        boolean isList = node instanceof YamlNode.Sequence;
        if (!isList) {
            add(node.place(), "expected `" + what + "` to be a list, found " + node.description());
        }
        return isList;
    }

    /** The texts of a list that may be absent. */
    List<String> texts(YamlNode node, String key) {
        return node.get(key)
                .map(list -> list(list, key).stream().map(YamlNode::text).toList())
                .orElse(List.of());
    }

    /** The items of a list of texts. */
    List<YamlNode> list(YamlNode node, String what) {
        List<YamlNode> items = new ArrayList<>();
        if (!isList(node, what)) {
            return items;
        }
        for (YamlNode item : node.items()) {
            if (item.text().isEmpty()) {
                add(item.place(), "expected a text in `" + what + "`, found " + item.description());
            } else {
                items.add(item);
            }
        }
        return items;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The mistakes, in the order of their places; each is said once. */
    List<Mistake> all() {
        List<Mistake> all = new ArrayList<>();
        problems.forEach((place, here) -> here.forEach(problem -> all.add(new Mistake(place, line(problem)))));
        return all;
    }

    /** The first mistakes, one line for each place in the order of the file, and how many more there are. */
    UnusableInputException toException() {
        List<String> lines = new ArrayList<>();
        int printed = 0;
        for (Map.Entry<Place, Set<String>> here : problems.entrySet()) {
            if (printed < PRINTED) {
                List<String> first = here.getValue().stream().limit(PRINTED).toList();
                lines.add(line(here.getKey() + ": " + String.join("; ", first)));
                printed += first.size();
            }
        }
        if (count > printed) {
            lines.add("and " + (count - printed) + " more mistakes");
        }
        return new UnusableInputException(String.join("\n", lines));
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
