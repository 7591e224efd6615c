package dev.guardrail.cases;

import dev.guardrail.fact.Place;
import dev.guardrail.rule.Names;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a case's YAML may hold, each with a message that says what was expected. */
final class CaseYaml {

    private CaseYaml() {}

    static YamlNode root(String path, byte[] content) throws YamlException {
        YamlDocument document = YamlReader.read(path, content)
                .orElseThrow(() -> new YamlException(Place.line(path, 1), "expected a case, found nothing"));
        if (!document.duplicates().isEmpty()) {
            YamlNode.Scalar key = document.duplicates().get(0);
            throw new YamlException(key.place(), "the key `" + key.value() + "` occurs twice");
        }
        if (!(document.root() instanceof YamlNode.Mapping)) {
            throw new YamlException(
                    document.root().place(),
                    "expected a case, a mapping with the key `expect`, found "
                            + document.root().description());
        }
        return document.root();
    }

    static void onlyKeys(YamlNode node, Collection<String> known) throws YamlException {
        for (YamlNode.Entry entry : node.entries()) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                throw new YamlException(
                        entry.key().place(), "unknown key `" + key + "`" + Names.suggestion(key, known));
            }
        }
    }

    /** The texts of a mapping by their keys, which are paths, in the order of the case. */
    static Map<String, String> files(YamlNode root, String key) throws YamlException {
        Map<String, String> files = new LinkedHashMap<>();
        Optional<YamlNode> node = root.get(key);
        if (node.isPresent() && !(node.get() instanceof YamlNode.Mapping) && !isNothing(node.get())) {
            throw unexpected(node.get(), key, "a mapping of files to their texts");
        }
        for (YamlNode.Entry file : node.map(YamlNode::entries).orElse(List.of())) {
            String path = path(file.key(), file.key().value());
            if (!(file.value() instanceof YamlNode.Scalar)) {
                throw unexpected(file.value(), path, "the text of a file");
            }
            files.put(path, file.value().text());
        }
        return files;
    }

    /** A path below the repository. */
    static String path(YamlNode node, String path) throws YamlException {
        boolean outside = path.isBlank()
                || path.startsWith("/")
                || path.contains("\\")
                || List.of(path.split("/", -1)).stream()
                        .anyMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."));
        if (outside) {
            throw new YamlException(node.place(), "expected a path like `src/Main.java`, found `" + path + "`");
        }
        return path;
    }

    static List<YamlNode> list(YamlNode root, String key) throws YamlException {
        Optional<YamlNode> node = root.get(key);
        if (node.isPresent() && !(node.get() instanceof YamlNode.Sequence)) {
            throw unexpected(node.get(), key, "a list; `[]` is an empty one");
        }
        return node.map(YamlNode::items).orElse(List.of());
    }

    static Optional<List<String>> texts(YamlNode root, String key) throws YamlException {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list(root, key)) {
            if (!(item instanceof YamlNode.Scalar)) {
                throw unexpected(item, key, "a list of texts");
            }
            texts.add(item.text());
        }
        return root.get(key).map(node -> texts);
    }

    /** The text of a key; empty where the key is absent. */
    static String text(YamlNode root, String key) throws YamlException {
        Optional<YamlNode> node = root.get(key);
        if (node.isPresent() && !(node.get() instanceof YamlNode.Scalar)) {
            throw unexpected(node.get(), key, "a text");
        }
        return root.text(key);
    }

    static String required(YamlNode node, String key) throws YamlException {
        String value = text(node, key);
        if (value.isEmpty()) {
            throw new YamlException(node.place(), "expected the key `" + key + "`");
        }
        return value;
    }

    static int line(YamlNode node, String key) throws YamlException {
        String value = required(node, key);
        if (!value.matches("[0-9]{1,6}")) {
            throw new YamlException(
                    node.place(), "expected `" + key + "` to be the number of a line, found `" + value + "`");
        }
        return Integer.parseInt(value);
    }

    static Optional<LocalDate> day(YamlNode root, String key) throws YamlException {
        String value = text(root, key);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            YamlNode node = root.get(key).orElse(root);
            throw new YamlException(
                    node.place(), "expected `" + key + "` to be a day like 2026-01-01, found `" + value + "`");
        }
    }

    static <E extends Enum<E>> E choice(YamlNode node, String key, E otherwise) throws YamlException {
        String value = text(node, key);
        Class<E> type = otherwise.getDeclaringClass();
        if (value.isEmpty()) {
            return otherwise;
        }
        Optional<E> choice = Names.constant(type, value);
        if (choice.isEmpty()) {
            throw new YamlException(
                    node.place(), "unknown " + key + " `" + value + "`" + Names.suggestion(value, Names.words(type)));
        }
        return choice.get();
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.value().isEmpty();
    }

    private static YamlException unexpected(YamlNode node, String key, String expected) {
        return new YamlException(
                node.place(), "expected `" + key + "` to be " + expected + ", found " + node.description());
    }
}
